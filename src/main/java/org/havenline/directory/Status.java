package org.havenline.directory;

import java.util.Locale;

/** Whether a resource can be given at all; the four words of HSDS. */
public enum Status {
    ACTIVE("active"),
    INACTIVE("inactive"),
    DEFUNCT("defunct"),
    CLOSED_FOR_NOW("temporarily closed");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    /** The word HSDS uses. */
    public String code() {
        return code;
    }

    /** The status of this word; ACTIVE for none (older exports leave it out), INACTIVE for a word we do not know. */
    public static Status of(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.equals("yes") || plain.equals("open")) {
            return ACTIVE;
        }
        for (Status status : values()) {
            if (status.code.equals(plain)) {
                return status;
            }
        }
        return INACTIVE;
    }
}
