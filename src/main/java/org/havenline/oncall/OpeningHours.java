package org.havenline.oncall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The hours of the helpline in its own zone. No windows means always open. */
record OpeningHours(ZoneId zone, List<Window> windows, Set<LocalDate> closedDays) {

    /** How far ahead the next opening is looked for. */
    private static final int LOOK_AHEAD_DAYS = 14;

    record Window(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        LocalDate endDay(LocalDate day) {
            return to.isAfter(from) ? day : day.plusDays(1);
        }
    }

    Opening at(Instant instant) {
        LocalDate today = instant.atZone(zone).toLocalDate();
        if (closedDays.contains(today)) {
            return new Opening.Holiday(nextOpening(instant));
        }
        boolean open =
                windows.isEmpty() || Stream.of(today.minusDays(1), today).anyMatch(day -> isWithin(instant, day));
        return open ? new Opening.Open() : new Opening.Closed(nextOpening(instant));
    }

    private boolean isWithin(Instant instant, LocalDate day) {
        return windows.stream()
                .filter(window -> window.days().contains(day.getDayOfWeek()))
                .anyMatch(window -> !instant.isBefore(start(window, day))
                        && instant.isBefore(
                                LocalTimes.instant(window.endDay(day).atTime(window.to()), zone)));
    }

    private Optional<Instant> nextOpening(Instant after) {
        LocalDate today = after.atZone(zone).toLocalDate();
        return today.datesUntil(today.plusDays(LOOK_AHEAD_DAYS))
                .filter(day -> !closedDays.contains(day))
                .flatMap(this::startsOf)
                .filter(start -> start.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    private Stream<Instant> startsOf(LocalDate day) {
        if (windows.isEmpty()) {
            return Stream.of(LocalTimes.instant(day.atStartOfDay(), zone));
        }
        return windows.stream()
                .filter(window -> window.days().contains(day.getDayOfWeek()))
                .map(window -> start(window, day));
    }

    private Instant start(Window window, LocalDate day) {
        return LocalTimes.instant(day.atTime(window.from()), zone);
    }
}
