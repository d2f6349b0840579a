package org.havenline.oncall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * Turns the time on a wall clock into an instant so that later on the wall is never earlier in time.
 *
 * <p>A time that the clocks skip is the moment they jump; one that comes twice is the first of the two. Java's own
 * rule pushes a skipped 02:30 to 03:30, behind the 03:00 of the same night, so a shift to 02:30 and one from 03:00
 * would overlap.
 */
final class LocalTimes {

    private LocalTimes() {}

    static Instant instant(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
