package org.havenline.conversation;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message as the web widget shows it; in the outbox of a web conversation it stands as JSON.
 *
 * @param text what is said
 * @param language its language tag, for direction and voice
 * @param options buttons
 */
public record Message(String text, String language, List<Choice> options) {

    /** A button: what it sends and what it shows. */
    public record Choice(String reply, String label) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Message {
        options = List.copyOf(options);
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }

    /** Reads what {@link #toJson()} wrote. */
    public static Message fromJson(String json) {
        return JSON.readValue(json, Message.class);
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "Message[" + language + "]";
    }
}
