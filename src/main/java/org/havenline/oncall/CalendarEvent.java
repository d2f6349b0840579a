package org.havenline.oncall;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import org.havenline.oncall.CalendarImport.Problems;

/**
 * One event of a calendar with its times on the wall clock of its zone.
 *
 * @param replaces the start that this event stands for instead (RECURRENCE-ID)
 * @param cancelled whether the event only takes a shift away
 */
record CalendarEvent(
        String uid,
        ResponderId who,
        ZoneId zone,
        LocalDateTime start,
        Duration length,
        Optional<String> rule,
        Optional<LocalDateTime> ruleEnds,
        List<LocalDateTime> without,
        List<LocalDateTime> besides,
        Optional<LocalDateTime> replaces,
        boolean cancelled) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final String BAD_TIME_MEND =
            "Use a zone such as America/Toronto and give each shift a start and an end.";

    static Optional<CalendarEvent> read(VEvent event, People people, ZoneId home, Problems problems) {
        try {
            Optional<Property> start = event.getProperty(Property.DTSTART);
            if (start.isEmpty()) {
                problems.add("This shift has no start.", BAD_TIME_MEND);
                return Optional.empty();
            }
            ZoneId zone = zoneOf(start.get(), home);
            LocalDateTime begins = wall(start.get(), start.get().getValue(), zone, home);
            Optional<LocalDateTime> ends = end(event, begins, zone, home);
            boolean cancelled = "CANCELLED".equals(value(event, Property.STATUS).orElse(""));
            Optional<ResponderId> who = person(event, people, problems);
            checkSupported(event, problems);
            if (ends.isEmpty() || !ends.get().isAfter(begins)) {
                problems.add("This shift has no end after its start.", BAD_TIME_MEND);
                return Optional.empty();
            }
            return who.map(id -> new CalendarEvent(
                    value(event, Property.UID).orElse(""),
                    id,
                    zone,
                    begins,
                    Duration.between(begins, ends.get()),
                    value(event, Property.RRULE).map(CalendarEvent::withoutEnd),
                    value(event, Property.RRULE).flatMap(rule -> endOf(rule, zone)),
                    walls(event, Property.EXDATE, zone, home),
                    walls(event, Property.RDATE, zone, home),
                    event.<Property>getProperty(Property.RECURRENCE_ID)
                            .map(original -> wall(original, original.getValue(), zone, home)),
                    cancelled));
        } catch (DateTimeException unreadable) {
            problems.add("A time or zone of this shift is not known.", BAD_TIME_MEND);
            return Optional.empty();
        }
    }

    private static void checkSupported(VEvent event, Problems problems) {
        boolean range = event.<Property>getProperty(Property.RECURRENCE_ID)
                .flatMap(id -> id.<Parameter>getParameter(Parameter.RANGE))
                .isPresent();
        if (range) {
            problems.add(
                    "'This and all following' changes cannot be read.",
                    "End the old series and start a new one in the calendar.");
        }
    }

    private static Optional<ResponderId> person(VEvent event, People people, Problems problems) {
        Optional<Responder> named = value(event, Property.SUMMARY).flatMap(people::named);
        if (named.isPresent()) {
            return named.map(Responder::id);
        }
        List<ResponderId> invited = event.<Property>getProperties(Property.ATTENDEE).stream()
                .map(Property::getValue)
                .map(address -> address.replaceFirst("(?i)^mailto:", ""))
                .flatMap(address -> people.named(address).stream())
                .map(Responder::id)
                .distinct()
                .toList();
        if (invited.size() == 1) {
            return Optional.of(invited.getFirst());
        }
        problems.add(
                "Nobody, or more than one, in " + PeopleFile.NAME + " fits this shift's title or guest.",
                "Give it a person's id, name or e-mail as title, or add the person with 'people add'.");
        return Optional.empty();
    }

    private static Optional<LocalDateTime> end(VEvent event, LocalDateTime begins, ZoneId zone, ZoneId home) {
        Optional<Property> end = event.getProperty(Property.DTEND);
        if (end.isPresent()) {
            return Optional.of(wall(end.get(), end.get().getValue(), zone, home));
        }
        Optional<String> duration = value(event, Property.DURATION);
        if (duration.isPresent()) {
            return Optional.of(begins.plus(net.fortuna.ical4j.model.TemporalAmountAdapter.parse(duration.get())
                    .getDuration()));
        }
        boolean allDay = value(event, Property.DTSTART).orElse("").length() == 8;
        return allDay ? Optional.of(begins.plusDays(1)) : Optional.empty();
    }

    /** The starts on the wall clock that can matter for the window. */
    List<LocalDateTime> starts(Instant from, Instant until) {
        if (cancelled) {
            return List.of();
        }
        List<LocalDateTime> starts = new ArrayList<>();
        if (rule.isPresent()) {
            LocalDateTime first =
                    LocalDateTime.ofInstant(from, zone).minus(length).minusDays(1);
            LocalDateTime last = LocalDateTime.ofInstant(until, zone).plusDays(1);
            starts.addAll(
                    new Recur<LocalDateTime>(rule.get()).getDates(start, first.isBefore(start) ? start : first, last));
        } else {
            starts.add(start);
        }
        starts.addAll(besides);
        starts.removeAll(without);
        ruleEnds.ifPresent(end -> starts.removeIf(each -> each.isAfter(end)));
        return starts.stream().distinct().sorted().toList();
    }

    /** The shift that starts then; empty when the clocks swallow it. */
    Optional<Shift> shift(Rung rung, LocalDateTime begins) {
        Shift shift =
                new Shift(rung, who, LocalTimes.instant(begins, zone), LocalTimes.instant(begins.plus(length), zone));
        return shift.from().isBefore(shift.until()) ? Optional.of(shift) : Optional.empty();
    }

    private static String withoutEnd(String rule) {
        return rule.replaceAll("(?i)(^|;)UNTIL=[^;]*", "");
    }

    private static Optional<LocalDateTime> endOf(String rule, ZoneId zone) {
        for (String part : rule.split(";", -1)) {
            if (part.toUpperCase(Locale.ROOT).startsWith("UNTIL=")) {
                String value = part.substring("UNTIL=".length());
                return Optional.of(
                        value.length() == 8
                                ? LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE)
                                        .atTime(23, 59, 59)
                                : parse(value, zone, zone));
            }
        }
        return Optional.empty();
    }

    private static List<LocalDateTime> walls(VEvent event, String name, ZoneId zone, ZoneId home) {
        List<LocalDateTime> walls = new ArrayList<>();
        for (Property property : event.<Property>getProperties(name)) {
            for (String value : property.getValue().split(",", -1)) {
                walls.add(wall(property, value, zone, home));
            }
        }
        return walls;
    }

    /** The wall-clock time of a property's value in the event's zone. */
    private static LocalDateTime wall(Property property, String value, ZoneId zone, ZoneId home) {
        return parse(value, zoneOf(property, home), zone);
    }

    private static LocalDateTime parse(String value, ZoneId own, ZoneId zone) {
        if (value.length() == 8) {
            return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay();
        }
        if (value.endsWith("Z")) {
            LocalDateTime utc = LocalDateTime.parse(value.substring(0, value.length() - 1), LOCAL);
            return utc.atZone(ZoneOffset.UTC).withZoneSameInstant(zone).toLocalDateTime();
        }
        LocalDateTime local = LocalDateTime.parse(value, LOCAL);
        return own.equals(zone)
                ? local
                : local.atZone(own).withZoneSameInstant(zone).toLocalDateTime();
    }

    /** The zone of a property; floating and whole-day times are put on the helpline's own wall clock. */
    private static ZoneId zoneOf(Property property, ZoneId home) {
        if (property.getValue().endsWith("Z")) {
            return ZoneOffset.UTC;
        }
        return property.<Parameter>getParameter(Parameter.TZID)
                .map(id -> CalendarZones.of(id.getValue()))
                .orElse(home);
    }

    private static Optional<String> value(VEvent event, String name) {
        return event.<Property>getProperty(name).map(Property::getValue).filter(value -> value != null);
    }
}
