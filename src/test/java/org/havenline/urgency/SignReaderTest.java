package org.havenline.urgency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignReaderTest {

    private static final SignReader READER = SignReader.shipped();

    @Test
    void shippedSignsHaveNoFindings() {
        assertThat(SignChecker.check(SignFiles.shipped())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my husband is hitting me | EMERGENCY",
                "hes hittttting me | EMERGENCY",
                "my husband is not hitting me | NONE",
                "i think about s u i c i d e | HIGH",
                "kill for a coffee | NONE",
                "он говорит что всё хорошо | NONE",
                "mon mari me frappe maintenant | EMERGENCY"
            })
    void readsTheMeaningNotTheWord(String text, Level level) {
        assertThat(READER.read(text).level()).isEqualTo(level);
    }

    @Test
    void negatedClauseDoesNotCancelAnother() {
        assertThat(READER.read("he did not hit me yesterday, but he is hitting me now")
                        .level())
                .isEqualTo(Level.EMERGENCY);
    }

    @Test
    void reasonsNameTheSignAndItsPlace() {
        String text = "Hello. My husband is hitting me";

        Reason reason = READER.read(text).reasons().getFirst();

        assertThat(reason.category()).isEqualTo(Category.VIOLENCE_NOW);
        assertThat(reason.sign()).startsWith("en/");
        assertThat(text.substring(reason.start(), reason.end())).contains("hitting");
    }

    @Test
    void commonCodePhraseCountsOnlyWhereItWasAgreedUpon() {
        String order = "a large pepperoni pizza, same address as always";

        assertThat(READER.read(order).level()).isEqualTo(Level.NONE);
        assertThat(SignReader.shipped(Set.of("pizza")).read(order).level()).isEqualTo(Level.EMERGENCY);
        assertThat(READER.read("mask 19").level()).isEqualTo(Level.HIGH);
    }

    @Test
    void covertCodeThatNoSignHasIsNamed() {
        assertThatThrownBy(() -> SignReader.shipped(Set.of("piza")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("piza")
                .hasMessageContaining("pizza");
    }

    @Test
    void someoneReadingAlongTurnsTheConversationQuiet() {
        assertThat(READER.read("he is reading my messages").abuserMayRead()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "he ", "kill ", "\u0301", "he hits me ", "死", "🔪", "1", "'"})
    void hostileRepetitionIsBounded(String piece) {
        String hostile = piece.repeat(100_000 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> READER.read(hostile));
    }

    @Test
    void readsAnythingWithoutFailing() {
        long seed = 20261124L;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                text.append((char) random.nextInt(0x10000));
            }
            UrgencyReading reading = READER.read(text.toString());
            assertThat(reading.reasons())
                    .as("seed %d round %d", seed, round)
                    .allSatisfy(reason -> assertThat(reason.start() >= 0
                                    && reason.start() < reason.end()
                                    && reason.end() <= text.length())
                            .isTrue());
        }
    }

    @Test
    void languagesWithTheFullestSignsHoldTheBarsOnOwnCases() throws IOException {
        List<String> written = List.of("en", "fr", "fr-CA", "es", "pt", "ro", "ht", "tl");
        List<Evaluation.Case> cases = ownCases().stream()
                .filter(each -> written.contains(each.language()))
                .toList();

        List<Evaluation.Result> results = Evaluation.of(READER, cases).results();

        assertThat(share(results, Level.EMERGENCY)).isGreaterThan(0.95);
        assertThat(share(results, Level.NONE)).isLessThan(0.10);
    }

    private static double share(List<Evaluation.Result> results, Level expected) {
        List<Evaluation.Result> all = results.stream()
                .filter(r -> r.labelled().expected() == expected)
                .toList();
        return (double) all.stream().filter(Evaluation.Result::paged).count() / all.size();
    }

    private static List<Evaluation.Case> ownCases() throws IOException {
        try (InputStream in = SignReaderTest.class.getResourceAsStream("/urgency/own-cases.tsv")) {
            return LabelledTexts.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }
}
