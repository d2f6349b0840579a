package org.havenline.oncall;

import java.time.Instant;
import java.util.List;

/** Where the shifts of one rung come from. */
sealed interface ShiftSource permits Rotation, CalendarShifts {

    /** The shifts that touch the window, in order of their start. */
    List<Shift> between(Instant from, Instant until);
}
