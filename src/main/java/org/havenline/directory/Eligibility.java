package org.havenline.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may use a resource.
 *
 * @param description as published, empty when not stated
 * @param audiences empty when not known
 */
public record Eligibility(
        String description,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        Set<Audience> audiences) {

    public Eligibility {
        audiences = Set.copyOf(audiences);
    }

    /** Whether nothing is known of whom it is for: the answer then says "call to check". */
    public boolean isUnknown() {
        return audiences.isEmpty();
    }

    /** Whether somebody who is this can surely not use it. */
    boolean excludes(Audience who) {
        if (audiences.isEmpty() || audiences.contains(Audience.ANYONE) || audiences.contains(who)) {
            return false;
        }
        boolean forOneSortOnly = audiences.stream().allMatch(Audience::isExclusive);
        return switch (who) {
            case ANYONE -> audiences.stream().anyMatch(Audience::isExclusive);
            case WOMEN, MEN, GENDER_DIVERSE -> audiences.stream().anyMatch(Audience::isExclusive);
            case WITH_CHILDREN,
                    YOUTH,
                    INDIGENOUS,
                    MIGRANT_WORKERS,
                    NEWCOMERS,
                    WITHOUT_STATUS,
                    SEX_WORKERS,
                    FRANCOPHONE,
                    LOW_INCOME -> forOneSortOnly && audiences.equals(Set.of(Audience.MEN));
        };
    }
}
