package org.havenline.conversation;

/** Handles the unread texts of one conversation, in order, each in one transaction. */
interface Lane {

    void run(ConversationId conversation);

    /** Ends the conversation in silence: the exit of the web chat. */
    void leave(ConversationId conversation);
}
