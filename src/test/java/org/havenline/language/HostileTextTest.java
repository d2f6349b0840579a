package org.havenline.language;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent: no exception, and no more work than a long text of letters costs. */
class HostileTextTest {

    private static final TrainedReader READER = TrainedReader.shipped();
    private static final Duration AMPLE = Duration.ofMillis(500);
    private static final String[] PIECES = {
        "a",
        "help ",
        "ا",
        "ال",
        "я",
        "我",
        "の",
        "한",
        "ก",
        "ሀ",
        "\u202e",
        "\u2066",
        "\u200d",
        "\u0301",
        "\ud83d",
        "\ude00",
        "\ud83d\ude00",
        "\ufeff",
        "\u0000",
        "1",
        "@",
        "://",
        ".",
        "'",
        "’",
        " ",
        "\n",
        "ﷺ",
        "ﬁ",
        "Ａ",
        "\ud840\udc00",
        "\u0bcd",
        "p\u0430ypal ",
        "İ",
        "ß",
        "\uffff",
        "3",
        "www."
    };

    static Stream<String> extremes() {
        return Stream.of(
                "a".repeat(100_000),
                "a ".repeat(50_000),
                "\u0301".repeat(100_000),
                "a\u0301\u0323".repeat(33_000),
                "ﷺ".repeat(100_000),
                "\ud83d".repeat(100_000),
                "\u202e".repeat(100_000) + "help",
                "@".repeat(100_000),
                "a.".repeat(50_000),
                "我".repeat(100_000),
                "a我b我".repeat(25_000),
                "👩‍👩‍👧‍👦".repeat(9_000),
                "1".repeat(100_000),
                "http://" + "a".repeat(100_000),
                "क्".repeat(50_000));
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void readsAHundredThousandCharactersInBoundedTime(String text) {
        assertTimeout(AMPLE, () -> READER.read(text, Prior.NONE));
    }

    @Test
    void readsAnyMixture() {
        long seed = 42;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(40);
            for (int i = 0; i < pieces; i++) {
                text.append(
                        random.nextInt(4) == 0
                                ? String.valueOf((char) random.nextInt(0x10000))
                                : PIECES[random.nextInt(PIECES.length)]);
            }
            assertThatCode(() -> READER.read(text.toString(), Prior.chosen(new Language("fr"))))
                    .as("seed %d, round %d", seed, round)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void choosesALanguageForAnyMixture() {
        Languages languages = new Languages();
        LanguageChoice choice = new LanguageChoice(
                READER,
                languages,
                Set.copyOf(languages.shipped()),
                languages.shipped().subList(0, 2));
        long seed = 43;
        Random random = new Random(seed);
        LanguageStanding standing = LanguageStanding.UNKNOWN;
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            standing = choice.hear(standing, text.toString()).standing();
        }
    }
}
