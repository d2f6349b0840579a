package org.havenline.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.havenline.language.model.Classifier;
import org.havenline.language.model.Model;

/**
 * The shipped reader: a gate by script, then a trained table of that script.
 *
 * <p>Loading takes a fraction of a second and 32 MB of heap; load once, use from all threads.
 */
public final class TrainedReader implements LanguageReader {

    /** Below this a text's language stays undetermined: single words above it are right 98 times in 100. */
    public static final double CERTAIN = 0.85;
    /** One or two words are too little to call a text foreign. */
    private static final int WORDS_TO_BE_FOREIGN = 3;

    private static final String FILE = "model.bin";

    private final Classifier classifier;

    TrainedReader(Classifier classifier) {
        this.classifier = classifier;
    }

    /** The reader with the model in the jar. */
    public static TrainedReader shipped() {
        try (InputStream in = TrainedReader.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing " + FILE);
            }
            return of(in);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + FILE, e);
        }
    }

    /** The reader with another model. */
    public static TrainedReader of(InputStream model) throws IOException {
        return new TrainedReader(new Classifier(Model.read(model), Names.shipped()));
    }

    @Override
    public LanguageReading read(String text, Prior prior) {
        Classifier.Outcome outcome = classifier.classify(text);
        if (outcome.labels().isEmpty()) {
            return LanguageReading.NOTHING;
        }
        List<Candidate> candidates = new ArrayList<>();
        double whole = 0;
        double other = 0;
        for (int i = 0; i < outcome.labels().size(); i++) {
            String label = outcome.labels().get(i);
            double likelihood = outcome.likelihoods()[i];
            if (label.equals(Classifier.OTHER)) {
                other = likelihood;
            } else {
                Language language = new Language(label);
                candidates.add(new Candidate(language, likelihood * prior.factor(language)));
            }
            whole += label.equals(Classifier.OTHER)
                    ? likelihood
                    : candidates.getLast().confidence();
        }
        return reading(outcome, ranked(candidates, whole), other / whole);
    }

    private static List<Candidate> ranked(List<Candidate> candidates, double whole) {
        return candidates.stream()
                .map(candidate -> new Candidate(candidate.language(), candidate.confidence() / whole))
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .toList();
    }

    private static LanguageReading reading(Classifier.Outcome outcome, List<Candidate> ranked, double other) {
        Candidate best = ranked.getFirst();
        Language language = best.confidence() >= CERTAIN ? best.language() : Language.UNDETERMINED;
        double unserved = outcome.words() >= WORDS_TO_BE_FOREIGN ? other : 0;
        Language foreign = outcome.foreign().isEmpty() ? Language.UNDETERMINED : new Language(outcome.foreign());
        return new LanguageReading(language, best.confidence(), ranked, unserved, outcome.words(), foreign);
    }
}
