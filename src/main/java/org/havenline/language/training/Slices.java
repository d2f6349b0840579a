package org.havenline.language.training;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.havenline.language.model.Alphabet;
import org.havenline.language.model.Classifier;

/**
 * Draws training texts: one to six words cut out of a sentence at random, whole sentences, words of the lists; some
 * without accents, some with slips, some with English words or a name beside them. The shares are those that measured
 * best on short texts.
 */
final class Slices {

    private static final double FROM_WORD_LIST = 0.3;
    private static final double PLAIN = 0.33;

    private final Corpus corpus;
    private final Alphabet alphabet;
    private final List<String> names;
    private final SplittableRandom random;
    private final Noise noise;

    Slices(Corpus corpus, Alphabet alphabet, List<String> names, SplittableRandom random) {
        this.corpus = corpus;
        this.alphabet = alphabet;
        this.names = names;
        this.random = random;
        noise = new Noise(random.split());
    }

    String draw(String label) {
        Examples examples = examples(label);
        if (alphabet == Alphabet.HAN) {
            return drawUnspaced(examples);
        }
        boolean word = examples.hasWords() && (random.nextDouble() < FROM_WORD_LIST || !examples.hasSentences());
        String text = word ? words(examples) : slice(examples.sentence(random));
        return spoil(text, label);
    }

    private Examples examples(String label) {
        if (!corpus.foreign(label).isEmpty() && corpus.examples(label).isEmpty()) {
            return corpus.foreign(label);
        }
        boolean cyrillicOther = alphabet == Alphabet.CYRILLIC && label.equals(Classifier.OTHER);
        return cyrillicOther ? corpus.unservedCyrillic() : corpus.examples(label);
    }

    private String words(Examples examples) {
        String first = examples.word(random);
        return random.nextDouble() < 0.8 ? first : first + " " + examples.word(random);
    }

    private String slice(String sentence) {
        double kind = random.nextDouble();
        if (kind >= 0.75) {
            return sentence;
        }
        String[] words = sentence.split("\\s+");
        int wanted = kind < 0.28 ? 1 : kind < 0.48 ? 2 : 3 + random.nextInt(4);
        if (words.length <= wanted) {
            return sentence;
        }
        int from = random.nextInt(words.length - wanted + 1);
        return String.join(" ", Arrays.copyOfRange(words, from, from + wanted));
    }

    private String drawUnspaced(Examples examples) {
        if (examples.hasWords() && random.nextDouble() < 0.15) {
            return examples.word(random);
        }
        String sentence = examples.sentence(random);
        String han = sentence.replaceAll("[^\\p{IsHan}]+", " ").trim();
        double kind = random.nextDouble();
        if (kind >= 0.85 || han.isEmpty()) {
            return han;
        }
        int wanted = 1 + random.nextInt(kind < 0.4 ? 3 : 10);
        if (han.length() <= wanted) {
            return han;
        }
        int from = random.nextInt(han.length() - wanted + 1);
        return han.substring(from, from + wanted);
    }

    private String spoil(String text, String label) {
        String spoilt = text;
        if (alphabet == Alphabet.LATIN && random.nextDouble() < PLAIN) {
            spoilt = Noise.plain(spoilt);
        }
        double kind = random.nextDouble();
        if (kind < 0.05) {
            spoilt = noise.slip(spoilt);
        } else if (kind < 0.08) {
            spoilt = noise.stretch(spoilt);
        } else if (kind < 0.13) {
            spoilt = noise.beside(spoilt, names);
        } else if (kind < 0.21 && alphabet == Alphabet.LATIN && !label.equals("en") && spoilt.indexOf(' ') > 0) {
            spoilt = english() + spoilt;
        }
        return spoilt;
    }

    private String english() {
        Examples examples = corpus.examples("en");
        String first = examples.word(random) + " ";
        return random.nextBoolean() ? first : first + examples.word(random) + " ";
    }
}
