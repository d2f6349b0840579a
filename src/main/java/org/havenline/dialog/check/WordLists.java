package org.havenline.dialog.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.havenline.dialog.Finding;
import org.havenline.dialog.tree.YamlMap;
import org.havenline.language.Language;
import org.havenline.text.Phrase;

/**
 * Words that must not be said, by language, from {@code dialogs/banned.yaml}: nowhere ({@code banned}), and in the part
 * of a message that a lock screen shows ({@code telling}). The list belongs to the authors.
 */
record WordLists(Map<String, List<Listed>> banned, Map<String, List<Listed>> telling, Map<String, String> instead) {

    static final String FILE = "dialogs/banned.yaml";

    /** A listed word and how it is searched. */
    record Listed(String word, Phrase phrase) {}

    static WordLists none() {
        return new WordLists(Map.of(), Map.of(), Map.of());
    }

    /** Reads the file; no file, no words. */
    static WordLists read(Map<String, String> files, List<Finding> findings) {
        String text = files.get(FILE);
        if (text == null) {
            return none();
        }
        return YamlMap.read(FILE, text, findings)
                .map(yaml -> {
                    yaml.knowsOnly(Set.of("banned", "telling", "instead", "note"));
                    Map<String, String> instead = new HashMap<>();
                    yaml.map("instead").ifPresent(map -> map.keys().forEach(word -> instead.put(word, map.text(word))));
                    return new WordLists(lists(yaml, "banned"), lists(yaml, "telling"), instead);
                })
                .orElse(none());
    }

    List<Listed> banned(Language language) {
        return banned.getOrDefault(language.tag(), List.of());
    }

    List<Listed> telling(Language language) {
        return telling.getOrDefault(language.tag(), List.of());
    }

    private static Map<String, List<Listed>> lists(YamlMap yaml, String key) {
        Map<String, List<Listed>> lists = new HashMap<>();
        yaml.map(key)
                .ifPresent(map -> map.keys().forEach(tag -> {
                    List<Listed> words = new ArrayList<>();
                    map.list(tag).forEach(word -> words.add(new Listed(word, Phrase.of(word))));
                    lists.put(tag, words);
                }));
        return lists;
    }
}
