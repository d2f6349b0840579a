package org.havenline.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private static final List<String> LABELS = List.of("en", Classifier.OTHER);
    private static final List<String> ENGLISH = List.of("the house", "this thing", "with them", "weather");
    private static final List<String> OTHER = List.of("kuća je", "željeznica", "što je", "vrijeme");

    private static byte[] trained() throws IOException {
        Weights weights = new Weights(LABELS);
        Features features = new Features();
        for (int round = 0; round < 30; round++) {
            for (String text : ENGLISH) {
                learn(weights, features, text, 0);
            }
            for (String text : OTHER) {
                learn(weights, features, text, 1);
            }
        }
        weights.prune(200);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new Model(Map.of(Alphabet.LATIN, weights.quantised())).write(file);
        return file.toByteArray();
    }

    private static void learn(Weights weights, Features features, String text, int label) {
        Letters letters = Letters.of(text);
        features.read(letters, Alphabet.LATIN);
        weights.learn(features, Classifier.length(letters, Alphabet.LATIN), label, 1);
    }

    @Test
    void tellsWhatItLearnedAfterATripThroughTheFile() throws IOException {
        Classifier classifier = new Classifier(Model.read(new ByteArrayInputStream(trained())), Set.of());

        Classifier.Outcome english = classifier.classify("that other house with the thing");
        Classifier.Outcome other = classifier.classify("što je željeznica");

        assertThat(english.labels()).isEqualTo(LABELS);
        assertThat(english.likelihoods()[0]).isGreaterThan(0.8);
        assertThat(other.likelihoods()[1]).isGreaterThan(0.8);
    }

    @Test
    void learnsTheSameFromTheSame() throws IOException {
        assertThat(trained()).isEqualTo(trained());
    }
}
