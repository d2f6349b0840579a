package org.havenline.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who checked a resource, when, and against what.
 *
 * @param verifiedBy a role or a way ("published sources, not dialled"), never a person's name; empty for nobody
 * @param supersededBy the id of the resource that took its place, empty for none
 * @param sources what was read, with its date where it has one
 * @param confidence "A", "B" … as the checker graded it, empty for none
 */
public record Verification(
        @Nullable LocalDate verifiedOn,
        String verifiedBy,
        @Nullable LocalDate reviewBy,
        String supersededBy,
        List<String> sources,
        String confidence) {

    /** Checked by nobody. */
    public static final Verification NONE = new Verification(null, "", null, "", List.of(), "");

    public Verification {
        sources = List.copyOf(sources);
    }

    /** Whether its review is overdue on this day. What was never checked has no review date and is not overdue. */
    public boolean isOverdue(LocalDate today) {
        return reviewBy != null && reviewBy.isBefore(today);
    }
}
