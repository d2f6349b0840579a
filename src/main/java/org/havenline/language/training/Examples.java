package org.havenline.language.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What one label is learned from: sentences and single words with their weights. */
final class Examples {

    private final List<String> sentences = new ArrayList<>();
    private final List<String> own = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<Double> upTo = new ArrayList<>();
    private double sum;

    void addSentence(String text) {
        sentences.add(text);
    }

    /** Our own lines count more than their number: they hold the words that a helpline hears. */
    void addOwn(String text) {
        own.add(text);
    }

    void addWord(String word, double weight) {
        sum += weight;
        words.add(word);
        upTo.add(sum);
    }

    boolean isEmpty() {
        return sentences.isEmpty() && own.isEmpty() && words.isEmpty();
    }

    boolean hasWords() {
        return !words.isEmpty();
    }

    boolean hasSentences() {
        return !sentences.isEmpty() || !own.isEmpty();
    }

    List<String> sentences() {
        return sentences;
    }

    String sentence(SplittableRandom random) {
        boolean ours = !own.isEmpty() && (sentences.isEmpty() || random.nextDouble() < ownShare());
        List<String> from = ours ? own : sentences;
        return from.get(random.nextInt(from.size()));
    }

    private double ownShare() {
        double ours = 3.0 * own.size();
        return Math.min(0.5, ours / (ours + sentences.size()));
    }

    String word(SplittableRandom random) {
        double point = random.nextDouble() * sum;
        int low = 0;
        int high = upTo.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo.get(middle) > point) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return words.get(low);
    }

    /** Examples by label. */
    static final class ByLabel {
        private final Map<String, Examples> examples = new HashMap<>();

        Examples of(String label) {
            return examples.computeIfAbsent(label, key -> new Examples());
        }
    }
}
