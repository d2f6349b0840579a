package org.havenline.directory;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a resource is open, in a zone with daylight saving (HSDS's own field is a bare offset).
 *
 * @param zone an IANA name ("America/Toronto"), empty when not known: then nothing is said of "now"
 * @param always whether it is open day and night
 * @param openings weekly or monthly stretches; none and not {@code always} means not known
 */
public record Hours(String zone, boolean always, List<Opening> openings) {

    /** Nothing known. */
    public static final Hours UNKNOWN = new Hours("", false, List.of());

    /** Day and night, every day. */
    public static final Hours ALWAYS = new Hours("", true, List.of());

    private static final int DAYS_AHEAD = 8;

    public Hours {
        openings = List.copyOf(openings);
    }

    /**
     * One repeating stretch, after RFC 5545: {@code MONTHLY} uses {@code nth} (1 first … -1 last), 0 is every week.
     *
     * @param closesAt before or equal to {@code opensAt} when it runs past midnight
     */
    public record Opening(
            Set<DayOfWeek> days,
            int nth,
            LocalTime opensAt,
            LocalTime closesAt,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        public Opening {
            days = Set.copyOf(new TreeSet<>(days));
        }

        /** Every week on these days. */
        public static Opening weekly(Set<DayOfWeek> days, LocalTime opensAt, LocalTime closesAt) {
            return new Opening(days, 0, opensAt, closesAt, null, null);
        }

        boolean holdsOn(LocalDate date) {
            if (!days.contains(date.getDayOfWeek())
                    || (validFrom != null && date.isBefore(validFrom))
                    || (validTo != null && date.isAfter(validTo))) {
                return false;
            }
            return nth == 0 || date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(nth, date.getDayOfWeek())));
        }
    }

    /** What can be said of a moment. */
    public enum Now {
        OPEN,
        CLOSED,
        /** A public holiday: hours may differ, so "call first". */
        HOLIDAY,
        UNKNOWN
    }

    /** Whether it is open at this moment. */
    public Now at(Instant moment, Holidays holidays) {
        if (always) {
            return Now.OPEN;
        }
        Optional<ZonedDateTime> local = local(moment);
        if (openings.isEmpty() || local.isEmpty()) {
            return Now.UNKNOWN;
        }
        if (holidays.isHoliday(local.get().toLocalDate())) {
            return Now.HOLIDAY;
        }
        return isOpen(local.get()) ? Now.OPEN : Now.CLOSED;
    }

    /** When it next opens within a week, in its own zone; empty when open or not known. */
    public Optional<ZonedDateTime> opensNext(Instant moment) {
        if (always) {
            return Optional.empty();
        }
        return local(moment)
                .flatMap(local -> Stream.iterate(local.toLocalDate(), day -> day.plusDays(1))
                        .limit(DAYS_AHEAD)
                        .flatMap(day -> openings.stream()
                                .filter(opening -> opening.holdsOn(day))
                                .map(opening -> day.atTime(opening.opensAt()).atZone(local.getZone())))
                        .filter(opens -> opens.isAfter(local))
                        .min(ZonedDateTime::compareTo));
    }

    private Optional<ZonedDateTime> local(Instant moment) {
        try {
            return zone.isEmpty() ? Optional.empty() : Optional.of(moment.atZone(ZoneId.of(zone)));
        } catch (DateTimeException e) {
            return Optional.empty(); // a zone nobody knows: say nothing of "now"
        }
    }

    private boolean isOpen(ZonedDateTime local) {
        LocalDate day = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        return openings.stream().anyMatch(opening -> isOpen(opening, day, time));
    }

    private static boolean isOpen(Opening opening, LocalDate day, LocalTime time) {
        boolean pastMidnight = !opening.closesAt().isAfter(opening.opensAt());
        if (!pastMidnight) {
            return opening.holdsOn(day) && !time.isBefore(opening.opensAt()) && time.isBefore(opening.closesAt());
        }
        return (opening.holdsOn(day) && !time.isBefore(opening.opensAt()))
                || (opening.holdsOn(day.minusDays(1)) && time.isBefore(opening.closesAt()));
    }
}
