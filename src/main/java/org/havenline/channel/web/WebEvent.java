package org.havenline.channel.web;

import java.util.List;

/**
 * One thing the widget shows.
 *
 * @param id counts up within a session without gaps that matter: a client that has seen n has seen all before n
 * @param kind message or closed
 * @param who bot or human
 * @param lang language tag of the text
 */
public record WebEvent(long id, String kind, String who, String text, String lang, List<Choice> choices) {

    /** An answer that is offered: {@code reply} is sent when it is pressed. */
    public record Choice(String reply, String label) {}

    public WebEvent {
        choices = List.copyOf(choices);
    }

    /** A message of the program, or of a human. */
    public static WebEvent message(long id, boolean human, String text, String lang, List<Choice> choices) {
        return new WebEvent(id, "message", human ? "human" : "bot", text, lang, choices);
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "WebEvent[" + id + " " + kind + "]";
    }
}
