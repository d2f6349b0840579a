package org.havenline.urgency;

import java.util.List;

/** What the words around a match make of it: negated, over, supposed, reported, asked about, joked, or meant. */
final class Scope {

    private static final int BEFORE = 2;

    private final SentenceHits sentence;
    private final Hits hits;
    private final List<Match> harmless;
    private final int[] butSlots;

    Scope(SentenceHits sentence, List<Match> harmless, int[] butSlots) {
        this.sentence = sentence;
        this.hits = sentence.hits;
        this.harmless = harmless;
        this.butSlots = butSlots;
    }

    /** The outcome for one match: its level and, if lowered, by what. */
    record Outcome(Level level, String by) {}

    Outcome judge(Sign sign, Match match) {
        Sign.ScopeSlots scope = sign.scope();
        if (isHarmless(match)) {
            return new Outcome(Level.NONE, "harmless");
        }
        if (!sign.keepsNegated() && isNegated(scope, match)) {
            boolean but = hits.present[scope.but()];
            return new Outcome(but ? Level.ELEVATED : Level.NONE, "negation");
        }
        boolean past = sign.heeds("past") && sentence.has(scope.past());
        if (past && hits.present[scope.safe()]) {
            return new Outcome(Level.NONE, "past");
        }
        String ended = endedBy(sign, scope, match);
        if (!ended.isEmpty()) {
            return new Outcome(Level.NONE, ended);
        }
        return shifted(sign, past && !sentence.has(scope.now()));
    }

    private Outcome shifted(Sign sign, boolean over) {
        Level level = sign.level();
        Sign.Shift raise = sign.raise();
        Sign.Shift lower = sign.lower();
        String by = "";
        if (over) {
            level = level.atMost(Level.HIGH);
            by = "past";
        }
        if (raise != null && holds(raise)) {
            level = level.or(raise.to());
        }
        if (lower != null && holds(lower)) {
            level = level.atMost(lower.to());
            by = "lower";
        }
        return new Outcome(level, by);
    }

    private String endedBy(Sign sign, Sign.ScopeSlots scope, Match match) {
        if (sign.heeds("suppose") && standsBefore(scope.suppose(), match)) {
            return "suppose";
        }
        if (sign.mention() && (hits.present[scope.topic()] || hits.present[scope.news()])) {
            return "topic";
        }
        boolean own = sign.heeds("self") && holdsSelf(scope, match);
        if (!own && sign.heeds("news") && sentence.has(scope.news())) {
            return "news";
        }
        if (!own && sign.heeds("topic") && sentence.has(scope.topic())) {
            return "topic";
        }
        return sign.jokeEnds() && hits.present[scope.joke()] ? "joke" : "";
    }

    private boolean isHarmless(Match match) {
        int anchor = match.anchor();
        for (Match idiom : harmless) {
            if (idiom.firstUnit() <= hits.lastUnit(anchor) && idiom.lastUnit() >= hits.firstUnit(anchor)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNegated(Sign.ScopeSlots scope, Match match) {
        return negates(scope, match, scope.notBefore(), match.firstUnit() - BEFORE, match.lastUnit())
                || negates(scope, match, scope.notAfter(), match.firstUnit(), match.lastUnit() + scope.notAfterReach());
    }

    private boolean negates(Sign.ScopeSlots scope, Match match, int slot, int from, int to) {
        for (int hit = sentence.first(slot); hit >= 0; hit = sentence.next(hit)) {
            boolean within = hits.firstUnit(hit) >= from && hits.lastUnit(hit) <= to;
            if (within
                    && hits.clause(hit) == hits.clause(match.anchor())
                    && !isPartOf(hit, match)
                    && !isNoNegation(scope, hit)
                    && !butBetween(hit, match.anchor())) {
                return true;
            }
        }
        return false;
    }

    private boolean isPartOf(int hit, Match match) {
        for (int element : match.hits()) {
            if (overlap(hit, element)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNoNegation(Sign.ScopeSlots scope, int negator) {
        for (int hit = sentence.first(scope.notNegation()); hit >= 0; hit = sentence.next(hit)) {
            if (overlap(hit, negator)) {
                return true;
            }
        }
        return false;
    }

    private boolean butBetween(int negator, int anchor) {
        int from = Math.min(hits.ends[negator], hits.ends[anchor]);
        int to = Math.max(hits.starts[negator], hits.starts[anchor]);
        for (int slot : butSlots) {
            for (int hit = sentence.first(slot); hit >= 0; hit = sentence.next(hit)) {
                if (hits.starts[hit] >= from && hits.ends[hit] <= to) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean overlap(int one, int other) {
        return hits.starts[one] < hits.ends[other] && hits.starts[other] < hits.ends[one];
    }

    private boolean standsBefore(int slot, Match match) {
        int first = sentence.first(slot);
        return first >= 0 && hits.firstUnit(first) <= hits.lastUnit(match.anchor());
    }

    private boolean holdsSelf(Sign.ScopeSlots scope, Match match) {
        for (int hit = sentence.first(scope.self()); hit >= 0; hit = sentence.next(hit)) {
            if (hits.firstUnit(hit) >= match.firstUnit() - 1 && hits.lastUnit(hit) <= match.lastUnit() + 1) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Sign.Shift shift) {
        if (!shift.wholeText()) {
            return sentence.hasAny(shift.with());
        }
        for (int slot : shift.with()) {
            if (hits.present[slot]) {
                return true;
            }
        }
        return false;
    }
}
