package org.havenline.dialog.talk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Words that mean the same at every node of every tree. Their spelling stands in {@code helpline.yaml}. */
public enum Command {
    LEAVE,
    PERSON,
    LANGUAGES,
    MENU,
    BACK,
    REPEAT,
    DELETE;

    /** The key under {@code words}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Command> of(String key) {
        return Stream.of(values()).filter(command -> command.key().equals(key)).findFirst();
    }
}
