package org.havenline.urgency;

import java.util.Locale;
import java.util.Optional;

/**
 * How soon a human is needed, from none to life at stake now.
 *
 * <p>Emergency and high page the people on call; elevated asks "are you safe now?" and queues; none goes on with the
 * dialog. The order of the constants is the order of gravity.
 */
public enum Level {
    NONE,
    ELEVATED,
    HIGH,
    EMERGENCY;

    /** The name used in files, on the command line and in alerts: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this level wakes a human at once. */
    public boolean pages() {
        return compareTo(HIGH) >= 0;
    }

    /** The graver of the two. */
    public Level or(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The milder of the two. */
    public Level atMost(Level ceiling) {
        return compareTo(ceiling) <= 0 ? this : ceiling;
    }

    /** The level with this code, if there is one. */
    public static Optional<Level> coded(String code) {
        for (Level level : values()) {
            if (level.code().equals(code)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
