package org.havenline.delivery;

import org.havenline.privacy.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * A text that this instance may hand over until its lease ends.
 *
 * @param mustLook an earlier hand-over may have happened: ask the provider before sending
 * @param attempt how often it was claimed, this time included; a mark with another number is refused
 * @param posts how often it was handed to the provider and may have been taken, this time included
 * @param firstPostAt when it was first handed over, epoch milliseconds
 */
public record ClaimedText(
        OutboxId id,
        String conversation,
        ContactId recipient,
        String sender,
        Kind kind,
        String body,
        boolean mustLook,
        int attempt,
        int posts,
        @Nullable Long firstPostAt) {
    /** Without the body, which must not reach a log. */
    @Override
    public String toString() {
        return "ClaimedText[" + id + " " + kind + "]";
    }
}
