package org.havenline.channel.web;

import java.util.List;
import java.util.Optional;

/** The conversations behind the widget: what the API needs of them, and nothing of how they are stored. */
public interface WebConversations {

    /**
     * Begins a session. The same nonce gives the same token, so that an answer lost on a bad network can be asked for
     * again without a second conversation.
     */
    WebToken open(Opening opening);

    /** The session of a token; empty when there never was one or it was left. */
    Optional<WebSession> find(WebToken token);

    /** Takes a text, once for each client id; when this returns it is stored. */
    void send(WebSession session, String clientId, String text);

    /** What happened after an event, oldest first; at most a page of it. */
    List<WebEvent> since(WebSession session, long lastEventId);

    /** She left: the token is worthless from now on, nothing goes out, and the human learns it. */
    void leave(WebSession session);

    /**
     * A session that is asked for.
     *
     * @param nonce 128 random bits in hexadecimal, drawn by the widget
     * @param language what the page speaks
     */
    record Opening(String nonce, String helpline, String language) {

        /** Without the nonce. */
        @Override
        public String toString() {
            return "Opening[]";
        }
    }
}
