package org.havenline.delivery;

/**
 * A text as a web chat reads it.
 *
 * @param number counts up within the chat
 * @param body what the conversation room put in
 * @param fromHuman whether a person wrote it
 */
public record WebDelivery(long number, String body, boolean fromHuman) {
    /** Without the text. */
    @Override
    public String toString() {
        return "WebDelivery[" + number + "]";
    }
}
