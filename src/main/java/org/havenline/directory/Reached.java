package org.havenline.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to reach a resource. */
public enum Reached {
    VOICE,
    TEXT,
    CHAT,
    EMAIL,
    WEB,
    WALK_IN;

    /** The code in files: {@code walk-in}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The way of this code; empty when it is none of ours. */
    public static Optional<Reached> named(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values()).filter(one -> one.code().equals(plain)).findFirst();
    }
}
