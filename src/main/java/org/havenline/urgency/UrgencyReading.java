package org.havenline.urgency;

import java.util.List;

/**
 * The urgency of one text.
 *
 * @param level the highest level over all clauses and all languages
 * @param reasons the signs behind it, gravest first; empty exactly when the level is none
 * @param abuserMayRead whether someone dangerous may be reading the conversation, so that it must turn quiet
 */
public record UrgencyReading(Level level, List<Reason> reasons, boolean abuserMayRead) {

    /** A text without any sign of danger. */
    public static final UrgencyReading CALM = new UrgencyReading(Level.NONE, List.of(), false);

    public UrgencyReading {
        reasons = List.copyOf(reasons);
    }
}
