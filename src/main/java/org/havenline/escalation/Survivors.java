package org.havenline.escalation;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.havenline.conversation.Conversation;
import org.havenline.conversation.Conversations;
import org.havenline.conversation.Replies;
import org.havenline.delivery.OutboxId;
import org.havenline.oncall.ResponderId;
import org.havenline.privacy.Contacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What goes to survivors from the human half, in the caller's transaction. Nothing goes to who left, deleted the
 * conversation or sent STOP, and nothing unasked where somebody else may be reading.
 */
class Survivors {

    private final Conversations conversations;
    private final Replies replies;
    private final Contacts contacts;
    private final Wording wording;
    private final JdbcClient jdbc;
    private final java.time.Clock clock;

    Survivors(
            Conversations conversations,
            Replies replies,
            Contacts contacts,
            Wording wording,
            JdbcClient jdbc,
            java.time.Clock clock) {
        this.conversations = conversations;
        this.replies = replies;
        this.contacts = contacts;
        this.wording = wording;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of a human's words. */
    enum Sending {
        ON_ITS_WAY,
        /** She left by the exit. */
        SHE_LEFT,
        /** She sent STOP. */
        CANNOT_TEXT
    }

    /** A human's words, as they are. */
    Sending words(CaseFile file, ResponderId from, String text) {
        Optional<Conversation> to = conversations.find(file.conversation());
        if (to.isEmpty() || isGone(to.get())) {
            return Sending.SHE_LEFT;
        }
        if (!file.reachable() || contacts.isOptedOut(to.get().contact())) {
            return Sending.CANNOT_TEXT;
        }
        OutboxId id = replies.relay(to.get(), text, file.id().value());
        remember(file.id(), id, "ours", from);
        return Sending.ON_ITS_WAY;
    }

    /** Tells her how things are; false when nothing may be sent to her. */
    boolean tell(CaseFile file, WaitingText text) {
        return notice(file, language -> wording.waiting(text, language));
    }

    /** A notice about humans: joined, changed, left. */
    boolean notice(CaseFile file, String key) {
        return notice(file, language -> wording.notice(key, language));
    }

    private boolean notice(CaseFile file, UnaryOperator<String> text) {
        Optional<Conversation> open = conversations.find(file.conversation()).filter(to -> mayBeTold(file, to));
        String said = text.apply(file.state().language());
        if (open.isEmpty() || said.isBlank()) {
            return false;
        }
        remember(file.id(), replies.relay(open.get(), said, file.id().value()), "notice", null);
        return true;
    }

    private boolean mayBeTold(CaseFile file, Conversation to) {
        return !isGone(to) && !file.state().quiet() && file.reachable() && !contacts.isOptedOut(to.contact());
    }

    void remember(CaseId id, OutboxId text, String direction, @Nullable ResponderId who) {
        jdbc.sql(
                        "insert into case_text (outbox_id, case_id, direction, responder, state, created_at) values (?, ?, ?, ?, 'new', ?)")
                .param(text.value())
                .param(id.value())
                .param(direction)
                .param(who == null ? null : who.value())
                .param(clock.millis())
                .update();
    }

    /** Who speaks with her from now on; never changed for who left. */
    void phase(CaseFile file, Conversation.Phase phase) {
        conversations
                .find(file.conversation())
                .filter(conversation -> !isGone(conversation) && conversation.phase() != phase)
                .ifPresent(conversation -> conversations.phase(conversation.id(), phase));
    }

    /** Mends what a case that ended inside her own turn leaves: the program speaks again where no human is. */
    void backToProgramWhereNobodyIsLeft() {
        jdbc.sql("""
                        update conversation set phase = 'bot', version = version + 1
                        where phase = 'human' and not exists (select 1 from help_case c where c.conversation_id = conversation.id
                            and c.closed_at is null and c.phase in ('claimed', 'talking'))""").update();
    }

    private static boolean isGone(Conversation conversation) {
        return switch (conversation.phase()) {
            case LEFT, CLOSED -> true;
            case BOT, HUMAN -> false;
        };
    }
}
