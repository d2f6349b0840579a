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
 * <p>Loading takes a fraction of a second and about 20 MB; load once, use from all threads.
 */
public final class TrainedReader implements LanguageReader {

    /** Below this a text's language stays undetermined: single words above it are right 98 times in 100. */
    public static final double CERTAIN = 0.8;
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
        double sum = 0;
        double other = 0;
        for (int i = 0; i < outcome.labels().size(); i++) {
            String label = outcome.labels().get(i);
            if (label.equals(Classifier.OTHER)) {
                other = outcome.likelihoods()[i];
                continue;
            }
            Language language = new Language(label);
            double certainty = outcome.likelihoods()[i] * prior.factor(language);
            candidates.add(new Candidate(language, certainty));
            sum += certainty;
        }
        return reading(candidates, sum, other, outcome.words());
    }

    private static LanguageReading reading(List<Candidate> candidates, double sum, double other, int words) {
        double whole = sum + other;
        List<Candidate> ranked = candidates.stream()
                .map(candidate -> new Candidate(candidate.language(), candidate.confidence() / whole))
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .toList();
        Candidate best = ranked.getFirst();
        double unserved = words >= WORDS_TO_BE_FOREIGN ? other / whole : 0;
        boolean certain = best.confidence() >= CERTAIN && !best.language().equals(Language.UNDETERMINED);
        Language language = certain ? best.language() : Language.UNDETERMINED;
        return new LanguageReading(language, best.confidence(), ranked, unserved, words);
    }
}
