package org.havenline.conversation;

import java.time.Instant;
import org.havenline.privacy.ContactId;
import org.havenline.urgency.UrgencyReading;

/** Stands in for the human half where there is none: in tests of the lane alone. */
final class NobodyToHelp implements HumanHelp {

    @Override
    public boolean isResponder(ContactId contact) {
        return false;
    }

    @Override
    public void responderSays(ContactId responder, String line, String text, Instant at) {}

    @Override
    public boolean isAnyoneOnCall() {
        return false;
    }

    @Override
    public void call(Call call) {}

    @Override
    public void relay(Conversation conversation, String text, UrgencyReading reading, Instant at) {}

    @Override
    public void left(ConversationId conversation) {}

    @Override
    public void reachabilityChanged(ConversationId conversation, boolean reachable) {}

    @Override
    public void notWanted(ConversationId conversation) {}

    @Override
    public void quiet(ConversationId conversation) {}

    @Override
    public void wiped(ConversationId conversation) {}
}
