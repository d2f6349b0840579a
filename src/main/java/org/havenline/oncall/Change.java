package org.havenline.oncall;

import java.time.Instant;
import java.util.Optional;

/** A change to the plan for a while. */
sealed interface Change {

    Instant from();

    Instant until();

    /** Somebody else, or nobody, stands on a rung. Wins over rotations, calendars and holidays. */
    record Override(Rung rung, Instant from, Instant until, Optional<ResponderId> who) implements Change {}

    /** Two people take each other's shifts that start in the window. */
    record Swap(Rung rung, Instant from, Instant until, ResponderId one, ResponderId other) implements Change {
        Shift applyTo(Shift shift) {
            if (!shift.rung().equals(rung)
                    || shift.from().isBefore(from)
                    || !shift.from().isBefore(until)) {
                return shift;
            }
            if (shift.who().equals(one)) {
                return shift.takenBy(other);
            }
            return shift.who().equals(other) ? shift.takenBy(one) : shift;
        }
    }
}
