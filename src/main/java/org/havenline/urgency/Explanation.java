package org.havenline.urgency;

import java.util.List;

/**
 * How a text was read, for the author of signs; never logged, it holds what was written.
 *
 * @param folded the text as the signs saw it
 * @param steps every match, in the order of the text
 * @param score what the second stage thought, from 0 (harmless) to 1 (page)
 */
public record Explanation(UrgencyReading reading, String folded, List<Step> steps, double score) {

    public Explanation {
        steps = List.copyOf(steps);
    }

    /**
     * One match.
     *
     * @param before the level of the sign as written
     * @param after its level here
     * @param by the scope that changed it, or empty
     */
    public record Step(
            int sentence, String sign, Category category, Level before, Level after, String by, int start, int end) {}
}
