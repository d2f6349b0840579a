package org.havenline.conversation;

/** The random name of one conversation. */
public record ConversationId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
