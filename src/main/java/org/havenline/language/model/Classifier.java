package org.havenline.language.model;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Tells the language tags of a text with their likelihoods: first by script, then, where several of our languages
 * share one, by the trained table of that script. Thread-safe.
 */
public final class Classifier {

    /** The label of what is none of ours. */
    public static final String OTHER = "other";

    /** Unicode calls the stroke that stretches Arabic words a letter; it says nothing. */
    private static final String STRETCHING_STROKE = "ـ";

    private static final double MORE_LIKELY_THAN_NOT = 0.5;
    private static final double SURE_ENOUGH_TO_NAME = 0.8;
    private static final String JAPANESE = "ja";
    private static final String CHINESE = "zh";
    private static final String TRADITIONAL = "zh-Hant";
    private static final String SIMPLIFIED = "zh-Hans";
    /** Letters that only written Cantonese uses. */
    private static final String CANTONESE = "嘅唔係咗喺佢哋啲嚟冇嗰乜嘢咁";

    private final Model model;
    private final Set<String> names;
    private final UnicodeSet traditional;
    private final UnicodeSet simplified;

    public Classifier(Model model, Set<String> names) {
        this.model = model;
        this.names = Set.copyOf(names);
        UnicodeSet toSimplified =
                Transliterator.getInstance("Traditional-Simplified").getSourceSet();
        UnicodeSet toTraditional =
                Transliterator.getInstance("Simplified-Traditional").getSourceSet();
        traditional = new UnicodeSet(toSimplified)
                .removeAll(toTraditional)
                .addAll(CANTONESE)
                .freeze();
        simplified = new UnicodeSet(toTraditional).removeAll(toSimplified).freeze();
    }

    /**
     * What a text may be.
     *
     * @param labels language tags and {@link #OTHER}
     * @param likelihoods one a label, summing to 1
     * @param words how many words were read
     * @param foreign the tag of the language it is if it is none of ours, or empty
     */
    public record Outcome(List<String> labels, double[] likelihoods, int words, String foreign) {

        static final Outcome NOTHING = new Outcome(List.of(), new double[0], 0, "");
    }

    /** Classifies any text; empty labels when it holds no word to judge by. */
    public Outcome classify(String text) {
        Letters letters = Letters.of(text.replace(STRETCHING_STROKE, ""));
        if (letters.words() > 0 && letters.words() <= Features.MAX_WORDS) {
            letters.drop(names::contains);
        }
        if (letters.letters() == 0) {
            return Outcome.NOTHING;
        }
        Alphabet alphabet = gate(letters);
        int words = alphabet.words(letters);
        if (!alphabet.onlyLanguage().isEmpty()) {
            return new Outcome(List.of(alphabet.onlyLanguage()), new double[] {1}, words, "");
        }
        Table table = model.table(alphabet);
        if (table == null) {
            return Outcome.NOTHING;
        }
        Features features = new Features();
        features.read(letters, alphabet);
        double[] likelihoods = normalised(table.scores(features, length(letters, alphabet)));
        if (alphabet == Alphabet.HAN) {
            return splitChinese(table.labels(), likelihoods, words, letters);
        }
        boolean none = alphabet == Alphabet.LATIN && likelihoods[table.labels().indexOf(OTHER)] > MORE_LIKELY_THAN_NOT;
        String foreign = none ? foreign(features, length(letters, alphabet)) : "";
        return new Outcome(table.labels(), likelihoods, words, foreign);
    }

    private String foreign(Features features, int length) {
        Table table = model.table(Model.FOREIGN);
        if (table == null) {
            return "";
        }
        double[] likelihoods = normalised(table.scores(features, length));
        for (int i = 0; i < likelihoods.length; i++) {
            if (likelihoods[i] >= SURE_ENOUGH_TO_NAME) {
                return table.labels().get(i);
            }
        }
        return "";
    }

    /** Which of the four length classes a text falls in. */
    public static int length(Letters letters, Alphabet alphabet) {
        int size = alphabet == Alphabet.HAN ? letters.letters(alphabet) / 2 : letters.words(alphabet);
        if (size <= 2) {
            return Math.max(0, size - 1);
        }
        return size <= 6 ? 2 : 3;
    }

    private static Alphabet gate(Letters letters) {
        Alphabet best = Alphabet.LATIN;
        int most = -1;
        for (Alphabet alphabet : Alphabet.values()) {
            int weight = letters.letters(alphabet) * alphabet.weight();
            if (weight > most) {
                most = weight;
                best = alphabet;
            }
        }
        int kana = letters.letters(Alphabet.KANA);
        if (best == Alphabet.HAN && kana * 8 >= letters.letters(Alphabet.HAN)) {
            return Alphabet.KANA;
        }
        return best;
    }

    private static double[] normalised(double[] scores) {
        double top = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - top);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    /** Shares Chinese between its two scripts by the letters that only one of them has; evenly when there are none. */
    private Outcome splitChinese(List<String> labels, double[] shared, int words, Letters letters) {
        double chinese = 0;
        double japanese = 0;
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).equals(CHINESE)) {
                chinese = shared[i];
            } else {
                japanese += shared[i];
            }
        }
        double share = traditionalShare(letters);
        double[] likelihoods = {chinese * (1 - share), chinese * share, japanese};
        return new Outcome(List.of(SIMPLIFIED, TRADITIONAL, JAPANESE), likelihoods, words, "");
    }

    private double traditionalShare(Letters letters) {
        // Without evidence simplified, which more people write.
        double old = 0.05;
        double reformed = 0.1;
        for (int word = 0; word < letters.words(); word++) {
            for (int i = letters.start(word); i < letters.end(word); i++) {
                char letter = letters.characters()[i];
                old += traditional.contains(letter) ? 1 : 0;
                reformed += simplified.contains(letter) ? 1 : 0;
            }
        }
        return old / (old + reformed);
    }
}
