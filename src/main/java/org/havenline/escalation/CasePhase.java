package org.havenline.escalation;

import java.util.Locale;

/** Where a case is. */
enum CasePhase {
    /** The ladder is looking for somebody. */
    WAITING,
    /** Somebody took it, but no words of theirs have reached the survivor. */
    CLAIMED,
    /** A human and the survivor talk. */
    TALKING,
    /** Over. */
    CLOSED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CasePhase of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean isHeld() {
        return this == CLAIMED || this == TALKING;
    }
}
