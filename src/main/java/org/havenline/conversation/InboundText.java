package org.havenline.conversation;

import java.time.Instant;
import org.havenline.privacy.Address;
import org.jspecify.annotations.Nullable;

/**
 * A text as a channel verified and parsed it.
 *
 * @param providerId the channel's unique id; the same id again is the same text
 * @param from who sent it
 * @param line which of our numbers (or helplines) it was sent to, and so which answers
 * @param body clean text (see {@code SafeText}), at most {@value Inbox#LONGEST} characters; may be empty
 * @param mediaCount pictures and the like that came with it; we do not open them
 * @param optOut a carrier keyword that the provider has acted on already
 * @param receivedAt when it reached us
 */
public record InboundText(
        String providerId,
        Address from,
        String line,
        String body,
        int mediaCount,
        @Nullable OptOut optOut,
        Instant receivedAt) {

    /** A carrier keyword; the provider has answered it, so we must not. */
    public enum OptOut {
        STOP,
        START,
        HELP
    }

    /** Without number and text. */
    @Override
    public String toString() {
        return "InboundText[" + providerId + "]";
    }
}
