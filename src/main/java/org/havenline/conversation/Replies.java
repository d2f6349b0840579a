package org.havenline.conversation;

import java.util.List;
import org.havenline.delivery.Kind;
import org.havenline.delivery.Outbox;
import org.havenline.delivery.OutboxId;
import org.havenline.delivery.OutgoingText;
import org.havenline.delivery.Priority;
import org.havenline.privacy.Address;
import org.havenline.text.SafeText;
import org.havenline.text.Segments;
import org.jspecify.annotations.Nullable;

/** Puts texts to people into the outbox in the form that their channel needs, in the caller's transaction. */
public class Replies {

    private final Outbox outbox;
    private final Conversations conversations;

    Replies(Outbox outbox, Conversations conversations) {
        this.outbox = outbox;
        this.conversations = conversations;
    }

    /** The bot's answer to her. */
    OutboxId answer(Conversation to, Message message, Priority priority, int position) {
        return add(to, Kind.REPLY, priority, message, null, position);
    }

    /** A human's words to her, or a notice about a human (joined, left, still waiting). */
    public OutboxId relay(Conversation to, String text, String caseId) {
        return add(to, Kind.RELAY, Priority.FIRST, new Message(text, to.language(), List.of()), caseId, 0);
    }

    /** A text to a responder in the responder's own conversation: an alert, an answer to a command, her words. */
    public OutboxId toResponder(Conversation desk, Kind kind, String text, @Nullable String caseId) {
        return add(desk, kind, Priority.FIRST, new Message(text, desk.language(), List.of()), caseId, 0);
    }

    private OutboxId add(
            Conversation to, Kind kind, Priority priority, Message message, @Nullable String caseId, int position) {
        boolean web = to.channel() == Address.Channel.WEB;
        String body = web ? message.toJson() : SafeText.forSms(message.text());
        int segments = web ? 0 : Segments.of(body).count();
        OutboxId id = outbox.add(
                new OutgoingText(to.id().value(), to.contact(), caseId, to.line(), kind, priority, body, segments),
                position);
        conversations.spoke(to.id());
        return id;
    }
}
