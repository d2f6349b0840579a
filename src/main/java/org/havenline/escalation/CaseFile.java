package org.havenline.escalation;

import java.time.Instant;
import org.havenline.conversation.ConversationId;
import org.havenline.oncall.ResponderId;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is stored.
 *
 * @param claimedBefore whether anybody ever had it: then she is not greeted a second time
 * @param confirmedAt when the holder took it or named it last
 * @param reachable whether she can be texted
 * @param version counts the changes; a change commits only on the version it read
 */
record CaseFile(
        CaseId id,
        CaseCode code,
        ConversationId conversation,
        String policy,
        CaseState state,
        boolean claimedBefore,
        @Nullable Instant confirmedAt,
        @Nullable ResponderId offeredTo,
        boolean reachable,
        long version) {

    boolean isHeldBy(ResponderId who) {
        return state.phase().isHeld() && who.equals(state.holder());
    }

    boolean isOfferedTo(ResponderId who) {
        return who.equals(offeredTo);
    }
}
