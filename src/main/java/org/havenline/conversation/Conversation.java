package org.havenline.conversation;

import java.util.Locale;
import org.havenline.privacy.Address;
import org.havenline.privacy.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * One person's conversation as it is stored.
 *
 * @param state the dialog's state as JSON, opened; null before the first turn
 * @param version counts the turns; a turn commits only on the version it read
 */
public record Conversation(
        ConversationId id,
        ContactId contact,
        String line,
        Address.Channel channel,
        Phase phase,
        @Nullable String state,
        String language,
        String urgency,
        long version,
        @Nullable Long lastInboundAt) {

    /** Who speaks with her. */
    public enum Phase {
        /** The dialog answers. */
        BOT,
        /** A human has taken the case; the dialog is silent. */
        HUMAN,
        /** She left by the exit: nothing goes out until she writes again. */
        LEFT,
        /** Ended; a new text opens a new conversation. */
        CLOSED;

        /** The word that the database holds. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Phase of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    Conversation with(Phase newPhase) {
        return new Conversation(id, contact, line, channel, newPhase, state, language, urgency, version, lastInboundAt);
    }

    Conversation withState(String json) {
        return new Conversation(id, contact, line, channel, phase, json, language, urgency, version, lastInboundAt);
    }

    Conversation speaking(String newLanguage, String newUrgency) {
        return new Conversation(
                id, contact, line, channel, phase, state, newLanguage, newUrgency, version, lastInboundAt);
    }

    /** Without the state. */
    @Override
    public String toString() {
        return "Conversation[" + id + " " + phase + "]";
    }
}
