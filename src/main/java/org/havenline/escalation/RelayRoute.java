package org.havenline.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a responder's words go. Never guessed: words for one survivor must not reach another.
 *
 * <p>Without a code they go to the only open case, and only if the responder has named or taken it since another of
 * theirs ended; otherwise the words may still be meant for that one.
 */
sealed interface RelayRoute {

    /** To this case. */
    record To(CaseId id) implements RelayRoute {}

    /** Nowhere: which of these is meant? */
    record WhichOf(List<CaseCode> codes) implements RelayRoute {}

    /** Nowhere: there is no open case of that code, or none at all. */
    record NoSuchCase(Optional<CaseCode> code) implements RelayRoute {}

    /** Nowhere: somebody else holds it, or nobody does any more. */
    record NotYours(CaseCode code) implements RelayRoute {}

    /** A case that the responder holds, and when they last took it or named it. */
    record Mine(CaseId id, CaseCode code, Instant confirmedAt) {}

    /**
     * Routes words.
     *
     * @param named the code in front of the words
     * @param mine the open cases of the responder
     * @param openElsewhere whether the named code is an open case that the responder does not hold
     * @param lastEnded when the responder last lost, gave back or closed a case
     */
    static RelayRoute of(
            Optional<CaseCode> named, List<Mine> mine, boolean openElsewhere, @Nullable Instant lastEnded) {
        if (named.isPresent()) {
            return byCode(named.get(), mine, openElsewhere);
        }
        if (mine.isEmpty()) {
            return new NoSuchCase(Optional.empty());
        }
        boolean certain = mine.size() == 1
                && (lastEnded == null || !mine.getFirst().confirmedAt().isBefore(lastEnded));
        return certain
                ? new To(mine.getFirst().id())
                : new WhichOf(mine.stream().map(Mine::code).toList());
    }

    private static RelayRoute byCode(CaseCode code, List<Mine> mine, boolean openElsewhere) {
        for (Mine each : mine) {
            if (each.code().equals(code)) {
                return new To(each.id());
            }
        }
        return openElsewhere ? new NotYours(code) : new NoSuchCase(Optional.of(code));
    }
}
