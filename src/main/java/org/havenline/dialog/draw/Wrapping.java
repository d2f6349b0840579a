package org.havenline.dialog.draw;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines, in any script. */
final class Wrapping {

    private Wrapping() {}

    static List<String> of(String text, int letters) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> wrap(line, letters, lines));
        return lines;
    }

    private static void wrap(String text, int letters, List<String> lines) {
        BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
        breaks.setText(text);
        StringBuilder line = new StringBuilder();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String piece = text.substring(start, end);
            if (!line.isEmpty() && width(line + piece.strip()) > letters) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().strip());
        }
    }

    /** Wide signs count twice, marks not at all. */
    private static int width(String text) {
        return text.codePoints()
                .map(point -> switch (UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH)) {
                    case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
                    default -> Character.getType(point) == Character.NON_SPACING_MARK ? 0 : 1;
                })
                .sum();
    }
}
