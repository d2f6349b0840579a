package org.havenline.language.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Word counts by language, freed of what film subtitles of other languages left in them: words with letters that the
 * language does not have, and words that are far commoner in English.
 */
final class WordLists {

    /** How many times commoner in English a word must be to be taken for a leftover. */
    private static final double LEFTOVER = 20;

    private static final Map<String, Pattern> FOREIGN_LETTERS = Map.of(
            "uk", Pattern.compile("[ыэёъ]"),
            "ru", Pattern.compile("[іїєґ]"),
            "ar", Pattern.compile("[پچگژڈٹڑےںہی]"),
            "fa", Pattern.compile("[ڈٹڑےںہۃ]"));

    private final Map<String, Map<String, Double>> counts = new TreeMap<>();
    private final Map<String, Double> totals = new HashMap<>();

    /** Takes one cleaned entry. */
    interface Sink {
        void accept(String label, String word, double count);
    }

    void add(String label, String word, double count) {
        counts.computeIfAbsent(label, key -> new java.util.LinkedHashMap<>()).merge(word, count, Double::sum);
        totals.merge(label, count, Double::sum);
    }

    /** The words of a language, commonest first as in the file. */
    List<String> of(String label) {
        return List.copyOf(counts.getOrDefault(label, Map.of()).keySet());
    }

    void clean(Sink sink) {
        counts.forEach((label, words) -> words.forEach((word, count) -> {
            if (!isForeign(label, word) && !isEnglish(label, word, count)) {
                sink.accept(label, word, count);
            }
        }));
    }

    private static boolean isForeign(String label, String word) {
        Pattern foreign = FOREIGN_LETTERS.get(label);
        return foreign != null && foreign.matcher(word).find();
    }

    private boolean isEnglish(String label, String word, double count) {
        if (label.equals("en")) {
            return false;
        }
        double english = counts.getOrDefault("en", Map.of()).getOrDefault(word, 0.0) / totals.getOrDefault("en", 1.0);
        return english > LEFTOVER * count / totals.getOrDefault(label, 1.0);
    }
}
