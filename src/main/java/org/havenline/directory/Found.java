package org.havenline.directory;

import java.util.Optional;

/**
 * One answer of a search.
 *
 * @param checkFirst whether it is not known whom it is for: say "call to check"
 * @param kilometres from the place asked about, where both are known and nothing is confidential
 * @param overdue its review is overdue: only its link may be shown
 * @param floor it is given because nothing fits better
 */
public record Found(
        Resource resource,
        Hours.Now now,
        boolean checkFirst,
        Optional<Integer> kilometres,
        boolean overdue,
        boolean floor) {}
