package org.havenline.oncall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * People who take turns at the same hours of the wall clock.
 *
 * @param starts the first day of the first person's turn
 * @param turnDays how many days one turn lasts
 * @param from start of each shift
 * @param to end of each shift; on the next day when it is not later than {@code from}
 * @param days the days on which shifts start
 */
record Rotation(
        Rung rung,
        ZoneId zone,
        List<ResponderId> people,
        LocalDate starts,
        int turnDays,
        LocalTime from,
        LocalTime to,
        Set<DayOfWeek> days)
        implements ShiftSource {

    Rotation {
        people = List.copyOf(people);
        days = Set.copyOf(days);
    }

    @Override
    public List<Shift> between(Instant start, Instant end) {
        // A shift that began on the day before can still run.
        LocalDate day = start.atZone(zone).toLocalDate().minusDays(1);
        LocalDate last = end.atZone(zone).toLocalDate();
        List<Shift> found = new ArrayList<>();
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            if (!day.isBefore(starts) && days.contains(day.getDayOfWeek())) {
                Shift shift = shiftOf(day);
                if (shift.from().isBefore(shift.until()) && shift.touches(start, end)) {
                    found.add(shift);
                }
            }
        }
        return found;
    }

    private Shift shiftOf(LocalDate day) {
        LocalDate endDay = to.isAfter(from) ? day : day.plusDays(1);
        long turn = ChronoUnit.DAYS.between(starts, day) / turnDays;
        ResponderId who = people.get((int) (turn % people.size()));
        return new Shift(
                rung, who, LocalTimes.instant(day.atTime(from), zone), LocalTimes.instant(endDay.atTime(to), zone));
    }
}
