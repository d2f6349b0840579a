package org.havenline.delivery;

import org.havenline.privacy.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * A text to be put into the outbox.
 *
 * @param conversation whose key seals the body
 * @param recipient who gets it
 * @param caseId the case it belongs to, if any, so that taking the case can cancel its alerts
 * @param sender the number or messaging service of ours that sends it
 * @param kind what it is
 * @param priority its lane
 * @param body clean text, at most 1,600 characters
 * @param segments how many SMS segments it takes, for pacing
 */
public record OutgoingText(
        String conversation,
        ContactId recipient,
        @Nullable String caseId,
        String sender,
        Kind kind,
        Priority priority,
        String body,
        int segments) {
    /** Without the body, which must not reach a log. */
    @Override
    public String toString() {
        return "OutgoingText[" + kind + " to " + recipient + "]";
    }
}
