package org.havenline.directory.hsds;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.havenline.directory.Hours;
import org.havenline.directory.Hours.Opening;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** HSDS schedules of all versions, in and out. A whole day is written 00:00 to 23:59, as publishers do. */
final class Schedules {

    private static final Pattern TIME =
            Pattern.compile("^(\\d{1,2})[:h.]?(\\d{2})?(?::\\d{2})?\\s*([ap])?\\.?m?.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile("(-?\\d)?([A-Z]{2})");
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private Schedules() {}

    static Hours read(Iterable<JsonNode> schedules, String zone, boolean always, Notes notes) {
        List<Opening> openings = new ArrayList<>();
        for (JsonNode schedule : schedules) {
            openings.addAll(openings(schedule, notes));
        }
        boolean roundTheClock = always || coversTheWeek(openings);
        return new Hours(zone, roundTheClock, roundTheClock ? List.of() : openings);
    }

    private static boolean coversTheWeek(List<Opening> openings) {
        Set<DayOfWeek> whole = EnumSet.noneOf(DayOfWeek.class);
        openings.stream()
                .filter(one -> one.nth() == 0 && one.validFrom() == null && one.validTo() == null)
                .filter(one -> one.opensAt().equals(LocalTime.MIDNIGHT)
                        && one.closesAt().equals(LocalTime.MIDNIGHT))
                .forEach(one -> whole.addAll(one.days()));
        return whole.size() == DayOfWeek.values().length;
    }

    private static List<Opening> openings(JsonNode schedule, Notes notes) {
        LocalTime opens = time(Json.text(schedule, "opens_at"));
        LocalTime closes = time(Json.text(schedule, "closes_at"));
        String days = Json.text(schedule, "byday") + Json.text(schedule, "weekday");
        if (opens == null || closes == null || days.isEmpty()) {
            if (!Json.text(schedule, "opens_at").isEmpty()) {
                notes.add("schedules", "opening hours that cannot be read", "write HH:MM and days as MO,TU");
            }
            return List.of();
        }
        LocalTime until = closes.equals(LAST_MINUTE) ? LocalTime.MIDNIGHT : closes;
        LocalDate from = date(Json.text(schedule, "valid_from"));
        LocalDate to = date(Json.text(schedule, "valid_to"));
        boolean monthly = Json.text(schedule, "freq").equalsIgnoreCase("MONTHLY");
        List<Opening> openings = new ArrayList<>();
        EnumSet<DayOfWeek> weekly = EnumSet.noneOf(DayOfWeek.class);
        for (String written : days.split("[,;]")) {
            Matcher day = DAY.matcher(written.strip().toUpperCase(Locale.ROOT));
            int nth = day.matches() && day.group(1) != null ? Integer.parseInt(day.group(1)) : 0;
            DayOfWeek weekday = weekday(day.matches() ? day.group(2) : written);
            if (weekday == null) {
                notes.add("schedules", "a weekday that cannot be read", "write MO, TU, WE, TH, FR, SA or SU");
            } else if (monthly && nth != 0) {
                openings.add(new Opening(Set.of(weekday), nth, opens, until, from, to));
            } else {
                weekly.add(weekday);
            }
        }
        if (!weekly.isEmpty()) {
            openings.add(new Opening(weekly, 0, opens, until, from, to));
        }
        return openings;
    }

    /** English names, two letters, or ISO numbers (1 is Monday, 7 and 0 Sunday). */
    static @Nullable DayOfWeek weekday(String written) {
        String plain = written.strip().toUpperCase(Locale.ROOT);
        if (plain.matches("[0-7]")) {
            int number = Integer.parseInt(plain);
            return DayOfWeek.of(number == 0 ? 7 : number);
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (plain.length() >= 2 && day.name().startsWith(plain.substring(0, 2))) {
                return day;
            }
        }
        return null;
    }

    /** "09:00", "9:00-05:00", "10:00:00", "9 am". */
    static @Nullable LocalTime time(String written) {
        Matcher time = TIME.matcher(written.strip());
        if (!time.matches()) {
            return null;
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        if (time.group(3) != null) {
            hour = hour % 12 + (time.group(3).equalsIgnoreCase("p") ? 12 : 0);
        }
        if (hour == 24 && minute == 0) {
            return LocalTime.MIDNIGHT;
        }
        return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
    }

    static @Nullable LocalDate date(String written) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written.substring(0, Math.min(10, written.length())));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static void write(String ownerId, Hours hours, ArrayNode into) {
        if (hours.always()) {
            Opening week = Opening.weekly(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
            write(ownerId, week, into);
        }
        hours.openings().forEach(opening -> write(ownerId, opening, into));
    }

    private static void write(String ownerId, Opening opening, ArrayNode into) {
        ObjectNode schedule = into.addObject();
        String prefix = opening.nth() == 0 ? "" : Integer.toString(opening.nth());
        String days = new TreeSet<>(opening.days())
                .stream().map(day -> prefix + day.name().substring(0, 2)).collect(Collectors.joining(","));
        boolean midnight = opening.closesAt().equals(LocalTime.MIDNIGHT);
        schedule.put("id", Uuids.of(ownerId + days + opening.opensAt() + opening.closesAt() + opening.validFrom()));
        schedule.put("freq", opening.nth() == 0 ? "WEEKLY" : "MONTHLY");
        schedule.put("byday", days);
        schedule.put("opens_at", opening.opensAt().toString());
        schedule.put("closes_at", (midnight ? LAST_MINUTE : opening.closesAt()).toString());
        if (opening.validFrom() != null) {
            schedule.put("valid_from", opening.validFrom().toString());
        }
        if (opening.validTo() != null) {
            schedule.put("valid_to", opening.validTo().toString());
        }
    }
}
