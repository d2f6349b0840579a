package org.havenline.oncall;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Concrete shifts, as read from a calendar file. */
record CalendarShifts(List<Shift> shifts) implements ShiftSource {

    CalendarShifts {
        shifts = shifts.stream().sorted(Comparator.comparing(Shift::from)).toList();
    }

    @Override
    public List<Shift> between(Instant from, Instant until) {
        return shifts.stream().filter(shift -> shift.touches(from, until)).toList();
    }
}
