package org.havenline.escalation;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.havenline.oncall.Responder;
import org.havenline.oncall.ResponderId;

/**
 * What responders have on their hands at this moment.
 *
 * @param open open cases each holds
 * @param nightCaseEndedAt when each last finished a case of the night
 * @param away who switched to away by text
 * @param unreachable whose every address failed
 */
record Workload(
        Map<ResponderId, Integer> open,
        Map<ResponderId, Instant> nightCaseEndedAt,
        Set<ResponderId> away,
        Set<ResponderId> unreachable) {

    static final Workload NOTHING = new Workload(Map.of(), Map.of(), Set.of(), Set.of());

    boolean hasRoom(Responder person) {
        return open.getOrDefault(person.id(), 0) < person.capacity();
    }

    boolean isRested(Responder person, Instant now) {
        Instant ended = nightCaseEndedAt.get(person.id());
        return ended == null || !now.isBefore(ended.plus(person.rest()));
    }

    boolean canBePaged(Responder person) {
        return !away.contains(person.id()) && !unreachable.contains(person.id());
    }
}
