package org.havenline.conversation;

/** Handles the unread texts of one conversation, in order, each in one transaction. */
interface Lane {

    void run(ConversationId conversation);
}
