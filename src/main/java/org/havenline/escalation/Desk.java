package org.havenline.escalation;

import java.util.Optional;
import org.havenline.conversation.Conversation;
import org.havenline.conversation.Conversations;
import org.havenline.conversation.Replies;
import org.havenline.delivery.Kind;
import org.havenline.delivery.OutboxId;
import org.havenline.oncall.Responder;
import org.havenline.privacy.Address;
import org.havenline.privacy.ContactId;
import org.jspecify.annotations.Nullable;

/** Texts to responders, in the caller's transaction. A responder without a phone that can be texted gets none. */
class Desk {

    private final LiveOnCall live;
    private final Conversations conversations;
    private final Replies replies;
    private final Wording wording;
    private final String line;

    Desk(LiveOnCall live, Conversations conversations, Replies replies, Wording wording, String line) {
        this.live = live;
        this.conversations = conversations;
        this.replies = replies;
        this.wording = wording;
        this.line = line;
    }

    /** Says something that the wording has, in the responder's own language. */
    Optional<OutboxId> say(Responder to, @Nullable CaseId about, String key, Object... values) {
        return send(to, Kind.DESK, wording.toResponder(key, to.ownLanguage(), values), about);
    }

    Optional<OutboxId> send(Responder to, Kind kind, String text, @Nullable CaseId about) {
        return live.phoneOf(to).map(phone -> {
            Conversation desk = deskOf(phone);
            return replies.toResponder(desk, kind, text, about == null ? null : about.value());
        });
    }

    private Conversation deskOf(ContactId phone) {
        return conversations
                .find(conversations.openFor(phone, line, Address.Channel.SMS))
                .orElseThrow();
    }
}
