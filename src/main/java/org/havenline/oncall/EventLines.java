package org.havenline.oncall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines on which the events of a calendar file start; the library does not keep them. */
record EventLines(List<Integer> lines) {

    static EventLines of(String text) {
        List<Integer> lines = new ArrayList<>();
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).strip().toUpperCase(Locale.ROOT).equals("BEGIN:VEVENT")) {
                lines.add(i + 1);
            }
        }
        return new EventLines(lines);
    }

    int line(int event) {
        return event < lines.size() ? lines.get(event) : 0;
    }
}
