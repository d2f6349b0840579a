package org.havenline.oncall;

import java.time.Instant;

/** One person on one rung from an instant (included) to another (excluded). */
public record Shift(Rung rung, ResponderId who, Instant from, Instant until) {

    /** Whether the shift runs at that instant. */
    public boolean covers(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    Shift takenBy(ResponderId other) {
        return new Shift(rung, other, from, until);
    }

    boolean touches(Instant start, Instant end) {
        return from.isBefore(end) && until.isAfter(start);
    }
}
