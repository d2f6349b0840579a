package org.havenline.language.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.havenline.language.model.Classifier;
import org.tukaani.xz.XZInputStream;

/**
 * Everything that is learned from: the data folder ({@code train.tsv.xz}: source, label, text; {@code words.tsv.xz}:
 * label, word, count), our own lines ({@code training/own.tsv}: label, text), romanised forms made from them, and
 * pseudo-words of languages that we do not recognise.
 */
final class Corpus {

    private static final List<String> UNSERVED_LATIN = List.of(
            "nl", "tr", "sv", "id", "sw", "sq", "hr", "cs", "fi", "nl", "tr", "sv", "id", "sw", "sq", "hr", "cs", "fi",
            "nb", "da", "bs", "sl", "sk", "lt", "lv", "et", "ms", "af", "az", "cy", "ga", "is", "eu", "ca", "la", "eo",
            "lg", "mi", "nn", "sn", "st", "tn", "ts", "xh", "yo", "zu");
    private static final List<String> UNSERVED_CYRILLIC = List.of("bg", "sr", "mk", "be", "kk", "mn");
    /** Nobody's everyday language. */
    private static final List<String> UNNAMED = List.of("la", "eo");

    private static final int PSEUDO_WORDS = 15_000;
    private static final int ROMANISED_ROWS = 6_000;
    private static final String OWN = "/org/havenline/language/training/own.tsv";

    private final Examples.ByLabel latin = new Examples.ByLabel();
    private final Examples.ByLabel cyrillic = new Examples.ByLabel();
    private final Examples.ByLabel foreign = new Examples.ByLabel();
    private final SplittableRandom random;

    Corpus(SplittableRandom random) {
        this.random = random;
    }

    Examples examples(String label) {
        return latin.of(label);
    }

    /** The languages that can be named though we do not have them: Dutch, Turkish and so on. */
    static List<String> foreignLabels() {
        return UNSERVED_LATIN.stream()
                .map(Corpus::merged)
                .distinct()
                .filter(language -> !UNNAMED.contains(language))
                .toList();
    }

    /** Bosnian and Croatian, and the two kinds of Norwegian, are not told apart. */
    private static String merged(String language) {
        return language.equals("bs") ? "hr" : language.equals("nn") ? "nb" : language;
    }

    Examples foreign(String language) {
        return foreign.of(language);
    }

    Examples unservedCyrillic() {
        return cyrillic.of(Classifier.OTHER);
    }

    void load(Path folder, Path lingua) throws IOException {
        rows(folder.resolve("train.tsv.xz"), row -> latin.of(row[1]).addSentence(row[2]));
        WordLists lists = new WordLists();
        rows(folder.resolve("words.tsv.xz"), row -> lists.add(row[0], row[1], Double.parseDouble(row[2])));
        lists.clean((label, word, count) -> latin.of(label).addWord(word, Math.sqrt(count)));
        HaitianSpelling.respell(lists.of("fr"), word -> latin.of("ht").addWord(word, 1));
        own();
        romanise();
        try (ZipFile jar = new ZipFile(lingua.toFile())) {
            pseudo(jar, UNSERVED_LATIN, latin.of(Classifier.OTHER));
            pseudo(jar, UNSERVED_CYRILLIC, cyrillic.of(Classifier.OTHER));
        }
    }

    private static void rows(Path file, Consumer<String[]> use) throws IOException {
        try (InputStream in = new XZInputStream(Files.newInputStream(file))) {
            lines(in, use);
        }
    }

    private static void lines(InputStream in, Consumer<String[]> use) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String[] row = line.split("\t", -1);
            if (row.length >= 2 && !line.startsWith("#")) {
                use.accept(row);
            }
        }
    }

    private void own() throws IOException {
        try (InputStream in = Corpus.class.getResourceAsStream(OWN)) {
            if (in == null) {
                throw new IOException("missing " + OWN);
            }
            lines(in, row -> latin.of(row[0]).addOwn(row[1]));
        }
    }

    private void romanise() {
        Romanising romanising = new Romanising(random.split());
        fill("hi-Latn", latin.of("hi"), romanising::hindi);
        fill("pa-Latn", latin.of("pa"), romanising::punjabi);
        fill("zh-Latn", latin.of("zh"), romanising::mandarin);
        fill("ar-Latn", latin.of("ar"), romanising::arabic);
    }

    private void fill(String label, Examples source, java.util.function.UnaryOperator<String> romanised) {
        List<String> sentences = source.sentences();
        for (int i = 0; i < ROMANISED_ROWS; i++) {
            String text = sentences.get(random.nextInt(sentences.size()));
            String inLatin = romanised
                    .apply(text)
                    .replaceAll("[^\\p{IsLatin}0-9' ]", " ")
                    .trim();
            if (!inLatin.isEmpty()) {
                latin.of(label).addSentence(inLatin);
            }
        }
    }

    private void pseudo(ZipFile jar, List<String> languages, Examples target) throws IOException {
        for (String language : languages) {
            PseudoWords words = new PseudoWords(jar, language);
            for (int i = 0; i < PSEUDO_WORDS / 10; i++) {
                // Ten words a line: one line is one language.
                StringBuilder line = new StringBuilder();
                for (int word = 0; word < 10; word++) {
                    line.append(words.next(random)).append(' ');
                }
                target.addSentence(line.toString().trim());
                foreign.of(merged(language)).addSentence(line.toString().trim());
            }
        }
    }
}
