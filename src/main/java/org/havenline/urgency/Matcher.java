package org.havenline.urgency;

import java.util.List;

/**
 * Finds patterns in a sentence, starting from each pattern's rarest word.
 *
 * <p>A pattern whose rarest word is absent costs nothing. The steps per sentence are limited, so no text can make the
 * search run away.
 */
final class Matcher {

    private static final int MAX_STEPS_PER_SENTENCE = 40_000;
    private static final int MAX_MATCHES_PER_SENTENCE = 64;

    private final SignSet signs;
    private final SentenceHits sentence;
    private final Hits hits;
    private int steps;

    Matcher(SignSet signs, SentenceHits sentence) {
        this.signs = signs;
        this.sentence = sentence;
        this.hits = sentence.hits;
    }

    void find(List<Match> harmless, List<Match> found) {
        steps = MAX_STEPS_PER_SENTENCE;
        for (int hit = sentence.from; hit < sentence.to && steps > 0; hit++) {
            for (int index : signs.patternsByAnchor[hits.slots[hit]]) {
                Pattern pattern = signs.patterns[index];
                List<Match> into = pattern.sign() == Pattern.HARMLESS ? harmless : found;
                if (into.size() < MAX_MATCHES_PER_SENTENCE) {
                    match(pattern, hit, into);
                }
            }
        }
    }

    private void match(Pattern pattern, int anchor, List<Match> into) {
        int[] chosen = new int[pattern.slots().length];
        chosen[pattern.anchor()] = anchor;
        boolean matches = pattern.anyOrder()
                ? around(pattern, chosen)
                : leftwards(pattern, chosen, pattern.anchor()) && rightwards(pattern, chosen, pattern.anchor());
        if (matches) {
            into.add(spanning(pattern, chosen));
        }
    }

    private Match spanning(Pattern pattern, int[] chosen) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (int hit : chosen) {
            first = Math.min(first, hits.firstUnit(hit));
            last = Math.max(last, hits.lastUnit(hit));
        }
        return new Match(pattern.sign(), chosen[pattern.anchor()], chosen, first, last);
    }

    private boolean leftwards(Pattern pattern, int[] chosen, int at) {
        if (at == 0) {
            return true;
        }
        int right = chosen[at];
        int gap = pattern.gaps()[at];
        for (int hit = sentence.first(pattern.slots()[at - 1]); hit >= 0; hit = sentence.next(hit)) {
            if (--steps < 0) {
                return false;
            }
            if (hits.ends[hit] <= hits.starts[right] && hits.firstUnit(right) - hits.lastUnit(hit) - 1 <= gap) {
                chosen[at - 1] = hit;
                if (leftwards(pattern, chosen, at - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean rightwards(Pattern pattern, int[] chosen, int at) {
        if (at == chosen.length - 1) {
            return true;
        }
        int left = chosen[at];
        int gap = pattern.gaps()[at + 1];
        for (int hit = sentence.first(pattern.slots()[at + 1]); hit >= 0; hit = sentence.next(hit)) {
            if (--steps < 0) {
                return false;
            }
            if (hits.starts[hit] >= hits.ends[left] && hits.firstUnit(hit) - hits.lastUnit(left) - 1 <= gap) {
                chosen[at + 1] = hit;
                if (rightwards(pattern, chosen, at + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean around(Pattern pattern, int[] chosen) {
        for (int i = 0; i < chosen.length; i++) {
            if (i != pattern.anchor() && !near(pattern, chosen, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean near(Pattern pattern, int[] chosen, int element) {
        int anchor = chosen[pattern.anchor()];
        for (int hit = sentence.first(pattern.slots()[element]); hit >= 0; hit = sentence.next(hit)) {
            if (--steps < 0) {
                return false;
            }
            int apart = hits.ends[hit] <= hits.starts[anchor]
                    ? hits.firstUnit(anchor) - hits.lastUnit(hit) - 1
                    : hits.firstUnit(hit) - hits.lastUnit(anchor) - 1;
            boolean overlaps = hits.ends[hit] > hits.starts[anchor] && hits.starts[hit] < hits.ends[anchor];
            if (!overlaps && apart <= pattern.reach()) {
                chosen[element] = hit;
                return true;
            }
        }
        return false;
    }
}
