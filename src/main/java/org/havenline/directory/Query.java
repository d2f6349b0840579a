package org.havenline.directory;

import java.util.Optional;
import java.util.Set;
import org.havenline.language.Language;

/**
 * What to look for. Only {@code need}, {@code place}, {@code who} and {@code wishes} shut out; the rest puts in order.
 *
 * @param need empty for any
 * @param place empty when not known: national and other wide services come first
 * @param who empty when not known or not asked
 * @param wishes what must hold
 * @param max at most so many answers, 1 or more
 */
public record Query(
        Optional<Need> need,
        Optional<Place> place,
        Language language,
        Optional<Audience> who,
        Set<Wish> wishes,
        int max) {

    /** What a person may insist on. */
    public enum Wish {
        /** Reached by text message. */
        BY_TEXT,
        /** Open at this moment, or day and night. */
        OPEN_NOW,
        /** Tagged as having nothing to do with police; not known is not enough. */
        NO_POLICE
    }

    public Query {
        wishes = Set.copyOf(wishes);
        if (max < 1) {
            throw new IllegalArgumentException("max must be 1 or more");
        }
    }

    /** A need in a place. */
    public static Query of(Need need, Optional<Place> place, Language language, int max) {
        return new Query(Optional.of(need), place, language, Optional.empty(), Set.of(), max);
    }
}
