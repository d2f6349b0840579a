package org.havenline.urgency;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A compiled sign: what it means and what may change that. */
record Sign(
        String name,
        Category category,
        Level level,
        @Nullable Shift raise,
        @Nullable Shift lower,
        boolean keepsNegated,
        boolean mention,
        boolean jokeEnds,
        Set<String> ignore,
        ScopeSlots scope) {

    /** A change of level if one of the slots is near. */
    record Shift(Level to, int[] with, boolean wholeText) {}

    /** The numbers of the scope lists of the sign's language. */
    record ScopeSlots(
            int notBefore,
            int notAfter,
            int notNegation,
            int but,
            int past,
            int safe,
            int now,
            int suppose,
            int news,
            int topic,
            int joke,
            int self,
            int notAfterReach) {}

    boolean heeds(String scopeName) {
        return !ignore.contains(scopeName);
    }
}
