package org.havenline.conversation;

import java.time.Instant;
import org.havenline.privacy.ContactId;
import org.havenline.urgency.UrgencyReading;

/**
 * The human half as the lane sees it; the escalation room implements it. Every call happens inside the turn's
 * transaction, so a case, its timers and the texts commit together with the turn or not at all.
 */
public interface HumanHelp {

    /** Whether this contact is a responder, whose texts are commands and relay, never a survivor's conversation. */
    boolean isResponder(ContactId contact);

    /** A responder's phone texts us. */
    void responderSays(ContactId responder, String line, String text, Instant at);

    /** Whether somebody is on call at this moment; the dialog may word its answer by it. */
    boolean isAnyoneOnCall();

    /** Brings in a human: opens a case, or raises the one that is open. */
    void call(Call call);

    /** Passes a text of hers to the human who holds her case. */
    void relay(Conversation conversation, String text, UrgencyReading reading, Instant at);

    /** She left by the exit: nothing may be sent to her; the human learns it at once. */
    void left(ConversationId conversation);

    /** Twilio told us that she can no longer be texted (STOP), or can again. */
    void reachabilityChanged(ConversationId conversation, boolean reachable);

    /** She no longer wants a human. */
    void notWanted(ConversationId conversation);

    /** Somebody else may be reading along: nothing may reach her phone unasked. */
    void quiet(ConversationId conversation);

    /** She had everything deleted; cases go on by ids only. */
    void wiped(ConversationId conversation);

    /**
     * Why a human is called.
     *
     * @param reading how her text was read; its reasons go to the responder as ids
     * @param reason asked, urgent, or the word that a tree gives
     * @param language what she writes in
     */
    record Call(Conversation conversation, UrgencyReading reading, String reason, String language, Instant at) {}
}
