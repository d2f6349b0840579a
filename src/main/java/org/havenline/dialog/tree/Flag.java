package org.havenline.dialog.tree;

import java.util.Locale;

/** Yes/no properties of a node. */
public enum Flag {
    /** A hard topic: comes only after somebody chose it or said yes to a question. */
    SENSITIVE,
    /** Asks whether a hard topic is welcome. */
    PERMISSION,
    /** A question about safety: an answer is never guessed from spelling or likeness. */
    SAFETY,
    /** Everything kept of this conversation is deleted. */
    WIPE,
    /** She no longer wants a human: the request is taken back. */
    RELEASE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
