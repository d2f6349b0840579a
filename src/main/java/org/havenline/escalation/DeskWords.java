package org.havenline.escalation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havenline.oncall.Finding;
import org.havenline.oncall.YamlMap;
import org.havenline.text.Folded;

/** The words by which responders command, in all their languages: {@code dialogs/desk.yaml}. */
final class DeskWords {

    private static final String SHIPPED = "/content/dialogs/desk.yaml";

    /** What can be commanded by a word. */
    enum Command {
        TAKE,
        GIVE_BACK,
        CLOSE,
        TO_BOT,
        OFFER,
        NOTE,
        LIST,
        AWAY,
        HERE,
        COMMANDS
    }

    private final Map<String, Command> commands = new HashMap<>();

    private final Map<String, String> texts = new HashMap<>();

    private DeskWords(Map<Command, List<String>> words) {
        words.forEach((command, list) -> list.forEach(word -> commands.put(fold(word), command)));
    }

    /** The shipped words. */
    static DeskWords shipped() {
        try (InputStream file = DeskWords.class.getResourceAsStream(SHIPPED)) {
            if (file == null) {
                throw new IllegalStateException(SHIPPED + " is not in the jar");
            }
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("reading " + SHIPPED, broken);
        }
    }

    static DeskWords read(String yaml) {
        List<Finding> findings = new ArrayList<>();
        Map<Command, List<String>> words = new EnumMap<>(Command.class);
        YamlMap.read("desk.yaml", yaml, findings).map("words").ifPresent(map -> {
            for (Command command : Command.values()) {
                words.put(command, map.texts(command.name().toLowerCase(java.util.Locale.ROOT)));
            }
        });
        if (!findings.isEmpty()) {
            throw new IllegalStateException(findings.toString());
        }
        DeskWords read = new DeskWords(words);
        YamlMap.read("desk.yaml", yaml, findings)
                .map("texts")
                .ifPresent(map ->
                        map.keys().forEach(key -> map.text(key).ifPresent(text -> read.texts.put(key, text))));
        return read;
    }

    /** What is said to responders beside the notices of the helpline file. */
    Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    Optional<Command> find(String word) {
        return Optional.ofNullable(commands.get(fold(word)));
    }

    private static String fold(String word) {
        return Folded.of(word).value().strip();
    }
}
