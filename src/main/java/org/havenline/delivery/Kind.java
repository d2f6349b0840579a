package org.havenline.delivery;

import java.util.Locale;

/** What an outgoing text is, which decides its lane and what happens when its fate is unknown. */
public enum Kind {
    /** The bot answers a survivor. */
    REPLY(Priority.ROUTINE),
    /** A human's words to a survivor, or hers to a human. */
    RELAY(Priority.FIRST),
    /** Wakes a responder. */
    ALERT(Priority.FIRST),
    /** The helpline answers a responder's command. */
    DESK(Priority.FIRST);

    private final Priority usual;

    Kind(Priority usual) {
        this.usual = usual;
    }

    /** The lane such a text takes unless urgency lifts it. */
    public Priority usualPriority() {
        return usual;
    }

    /** The word that the database holds. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
