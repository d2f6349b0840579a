package org.havenline.oncall;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;

/**
 * Reads a calendar file into the concrete shifts of a rung. One unknown person, zone or end refuses the whole file,
 * because half a rota looks like a whole one.
 *
 * <p>Times are worked out on the wall clock: a shift "20:00 to 08:00" ends at 08:00 also in the night in which the
 * clocks change, where the exact duration of RFC 5545 would end it at 07:00 and leave nobody for an hour.
 */
final class CalendarImport {

    /** How far ahead recurring shifts are worked out: a year, so that a forgotten import still answers. */
    static final int DAYS_AHEAD = 400;

    private static final int DAYS_BACK = 14;

    private final People people;
    private final ZoneId zone;

    CalendarImport(People people, ZoneId zone) {
        this.people = people;
        this.zone = zone;
    }

    /** What came of it: shifts, or findings and no shifts. */
    record Result(List<Shift> shifts, List<Finding> findings) {
        boolean isGood() {
            return findings.isEmpty();
        }
    }

    Result read(String file, String text, Rung rung, Instant now) {
        EventLines lines = EventLines.of(text);
        List<Finding> findings = new ArrayList<>();
        List<CalendarEvent> events = new ArrayList<>();
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            List<VEvent> components = calendar.getComponents(Component.VEVENT);
            for (int i = 0; i < components.size(); i++) {
                Problems problems = new Problems(file, lines.line(i), findings);
                CalendarEvent.read(components.get(i), people, zone, problems).ifPresent(events::add);
            }
        } catch (ParserException broken) {
            findings.add(new Finding(
                    file, broken.getLineNo(), "This is not a calendar.", "Export it again as iCalendar (.ics)."));
        } catch (IOException | RuntimeException broken) {
            findings.add(new Finding(file, 0, "This is not a calendar.", "Export it again as iCalendar (.ics)."));
        }
        if (events.isEmpty() && findings.isEmpty()) {
            findings.add(new Finding(file, 0, "The calendar has no shifts.", "Export the calendar with its events."));
        }
        return findings.isEmpty()
                ? new Result(shifts(events, rung, now), findings)
                : new Result(List.of(), List.copyOf(findings));
    }

    /** Where findings of one event go. */
    record Problems(String file, int line, List<Finding> findings) {
        void add(String what, String mend) {
            findings.add(new Finding(file, line, what, mend));
        }
    }

    private static List<Shift> shifts(List<CalendarEvent> events, Rung rung, Instant now) {
        Map<String, List<LocalDateTime>> moved = new HashMap<>();
        for (CalendarEvent event : events) {
            event.replaces()
                    .ifPresent(original -> moved.computeIfAbsent(event.uid(), uid -> new ArrayList<>())
                            .add(original));
        }
        Instant from = now.minus(Duration.ofDays(DAYS_BACK));
        Instant until = now.plus(Duration.ofDays(DAYS_AHEAD));
        List<Shift> shifts = new ArrayList<>();
        for (CalendarEvent event : events) {
            List<LocalDateTime> elsewhere =
                    event.replaces().isPresent() ? List.of() : moved.getOrDefault(event.uid(), List.of());
            for (LocalDateTime start : event.starts(from, until)) {
                if (!elsewhere.contains(start)) {
                    event.shift(rung, start).ifPresent(shifts::add);
                }
            }
        }
        return shifts.stream().filter(shift -> shift.touches(from, until)).toList();
    }

    /** The rung named by a calendar's file name ({@code first.ics}). */
    static Optional<Rung> rungOf(String fileName) {
        return fileName.endsWith(".ics")
                ? Optional.of(new Rung(fileName.substring(0, fileName.length() - ".ics".length())))
                : Optional.empty();
    }
}
