package org.havenline.language.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.havenline.language.model.Alphabet;
import org.havenline.language.model.Classifier;
import org.havenline.language.model.Features;
import org.havenline.language.model.Letters;
import org.havenline.language.model.Model;
import org.havenline.language.model.Table;
import org.havenline.language.model.Weights;

/**
 * Trains the model from nothing: a fixed seed, one thread, so that the same data give the same file.
 *
 * <p>Each table is learned over the whole hash space, then cut to its most useful features, which learn on for a
 * while without the others.
 */
public final class Trainer {

    private static final long SEED = 20_261_124;
    private static final double AFTER_PRUNING = 0.5;
    private static final int REPORT_EVERY = 250_000;

    /**
     * One table to train.
     *
     * @param key what the table is kept under: the alphabet, or {@link Model#FOREIGN}
     * @param shares how often each label is drawn, by label
     * @param texts how many texts are drawn before pruning
     * @param features how many features the table keeps
     */
    private record Plan(Alphabet alphabet, Alphabet key, Map<String, Double> shares, int texts, int features) {

        static Plan of(Alphabet alphabet, Map<String, Double> shares, int texts, int features) {
            // Sorted, so that sums come out the same each time.
            return new Plan(alphabet, alphabet, new TreeMap<>(shares), texts, features);
        }
    }

    private final Consumer<String> report;
    private final double effort;

    /** @param effort 1 for the shipped model; less for a quick look */
    public Trainer(double effort, Consumer<String> report) {
        this.effort = effort;
        this.report = report;
    }

    /**
     * Trains every table.
     *
     * @param folder holds {@code train.tsv.xz} and {@code words.tsv.xz}
     * @param lingua the Lingua library's jar, for the letter statistics of languages that we do not recognise
     * @param names words that are names
     */
    public Model train(Path folder, Path lingua, List<String> names) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        Corpus corpus = new Corpus(random.split());
        corpus.load(folder, lingua);
        report.accept("data loaded");
        Map<Alphabet, Table> tables = new EnumMap<>(Alphabet.class);
        for (Plan plan : plans()) {
            Slices slices = new Slices(corpus, plan.alphabet(), names, random.split());
            tables.put(plan.key(), train(plan, slices, random.split()));
        }
        return new Model(tables);
    }

    /** Writes a model where the product reads it. */
    public static void write(Model model, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            model.write(out);
        }
    }

    private static List<Plan> plans() {
        Map<String, Double> latin = new TreeMap<>();
        for (String label : List.of("en", "es", "fr", "pt", "it", "de", "ro", "hu", "pl", "tl", "vi", "so", "ht")) {
            latin.put(label, 1.0);
        }
        // What comes most often, and what has the least text to learn from.
        latin.putAll(Map.of("en", 1.35, "es", 1.3, "fr", 1.2, "pt", 1.15, "ht", 1.2));
        for (String label : List.of("hi-Latn", "pa-Latn", "ar-Latn", "zh-Latn")) {
            latin.put(label, 0.3);
        }
        latin.put(Classifier.OTHER, 1.3);
        return List.of(
                Plan.of(Alphabet.LATIN, latin, 24_000_000, 1_100_000),
                Plan.of(Alphabet.CYRILLIC, Map.of("ru", 1.0, "uk", 1.0, Classifier.OTHER, 0.4), 3_000_000, 250_000),
                Plan.of(Alphabet.ARABIC, Map.of("ar", 1.0, "fa", 1.0, "ur", 1.0), 3_000_000, 250_000),
                Plan.of(Alphabet.HAN, Map.of("zh", 1.0, "ja", 0.3), 1_000_000, 120_000),
                Plan.of(Alphabet.ETHIOPIC, Map.of("am", 1.0, "ti", 1.0), 1_000_000, 60_000),
                foreign());
    }

    /** Which of the languages that we do not recognise it is, so that she can be told by name. */
    private static Plan foreign() {
        Map<String, Double> shares = new TreeMap<>();
        Corpus.foreignLabels().forEach(label -> shares.put(label, 1.0));
        return new Plan(Alphabet.LATIN, Model.FOREIGN, shares, 1_500_000, 70_000);
    }

    private Table train(Plan plan, Slices slices, SplittableRandom random) {
        List<String> labels = plan.shares().keySet().stream().sorted().toList();
        Weights weights = new Weights(labels);
        int texts = (int) (plan.texts() * effort);
        run(plan, slices, random, weights, new Course(texts, 1, 0.25));
        weights.prune(plan.features());
        run(plan, slices, random, weights, new Course((int) (texts * AFTER_PRUNING), 0.3, 0.03));
        return weights.quantised();
    }

    /** How many texts to learn from, and how fast at first and at last. */
    private record Course(int texts, double first, double last) {

        double pace(int done) {
            return first + (last - first) * done / texts;
        }
    }

    private void run(Plan plan, Slices slices, SplittableRandom random, Weights weights, Course course) {
        List<String> labels = plan.shares().keySet().stream().sorted().toList();
        double whole =
                plan.shares().values().stream().mapToDouble(Double::doubleValue).sum();
        Features features = new Features();
        double loss = 0;
        for (int done = 1; done <= course.texts(); done++) {
            int label = pick(plan, labels, random.nextDouble() * whole);
            Letters letters = Letters.of(slices.draw(labels.get(label)));
            features.read(letters, plan.alphabet());
            if (features.size() > 0) {
                int length = Classifier.length(letters, plan.alphabet());
                loss += weights.learn(features, length, label, course.pace(done));
            }
            if (done % REPORT_EVERY == 0) {
                report.accept("%s %d texts, loss %.4f".formatted(plan.key(), done, loss / REPORT_EVERY));
                loss = 0;
            }
        }
    }

    private static int pick(Plan plan, List<String> labels, double point) {
        double left = point;
        for (int i = 0; i < labels.size(); i++) {
            left -= plan.shares().getOrDefault(labels.get(i), 0.0);
            if (left < 0) {
                return i;
            }
        }
        return labels.size() - 1;
    }
}
