package org.havenline.language.training;

import java.util.Map;
import java.util.TreeMap;

/** Right answers by language, and their average over the languages ("macro"), so that big ones do not drown small. */
public final class Tally {

    private final Map<String, int[]> byLanguage = new TreeMap<>();

    /** Counts one answer. */
    public void count(String language, String answer) {
        int[] counts = byLanguage.computeIfAbsent(language, key -> new int[2]);
        counts[0] += language.equals(answer) ? 1 : 0;
        counts[1]++;
    }

    /** Per cent right, averaged over the languages. */
    public double macro() {
        return byLanguage.keySet().stream().mapToDouble(this::of).average().orElse(Double.NaN);
    }

    /** Per cent right of one language; not a number when it has no rows. */
    public double of(String language) {
        int[] counts = byLanguage.get(language);
        return counts == null ? Double.NaN : 100.0 * counts[0] / counts[1];
    }

    /** The language with the fewest right, and its per cent. */
    public Map.Entry<String, Double> worst() {
        return byLanguage.keySet().stream()
                .map(language -> Map.entry(language, of(language)))
                .min(Map.Entry.comparingByValue())
                .orElseThrow();
    }

    /** The languages met. */
    public java.util.Set<String> languages() {
        return byLanguage.keySet();
    }

    /** How many answers were counted. */
    public int size() {
        return byLanguage.values().stream().mapToInt(counts -> counts[1]).sum();
    }
}
