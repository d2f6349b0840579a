package org.havenline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {

    /** Generous for a busy machine; anything quadratic takes minutes. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    private static final int LENGTH = 100_000;

    static Stream<String> hostile() {
        return Stream.of(
                        "a",
                        "A",
                        "'",
                        "l'",
                        "я",
                        "ก",
                        "ช่วย",
                        "帮",
                        "あ",
                        "ア",
                        "한",
                        "\u1100",
                        "\u1161",
                        "\u11A8",
                        "ក្",
                        "မ",
                        "\u0301",
                        "\u0301\u0323",
                        "\u0345\u0301\u0316",
                        "क्",
                        "\u094D",
                        "\uD83D",
                        "\uDE2D",
                        "\uDE2D\uD83D",
                        "😭",
                        "👩‍",
                        "🇨",
                        "\u200B",
                        "\u200C",
                        "\u202E",
                        "\u0000",
                        "\uFDFA",
                        "ﷺ",
                        "ß",
                        "İ",
                        "€",
                        "\uFFFE",
                        "1",
                        " ",
                        "\n",
                        "\r\n",
                        "ｶﾞ",
                        "\u0958",
                        "㍿")
                .map(piece -> piece.repeat(LENGTH / piece.length()));
    }

    @ParameterizedTest(name = "hostile text {index}")
    @MethodSource("hostile")
    void everythingTakesLinearTimeAndThrowsNothing(String text) {
        assertTimeoutPreemptively(BOUND, () -> checkAll(text));
    }

    @Test
    void combiningTowersInTheWorstOrderStayLinear() {
        String tower = "a" + "\u0315\u0301\u0345\u031B\u0327\u0334".repeat(LENGTH / 6);

        assertTimeoutPreemptively(BOUND, () -> checkAll(tower));
        assertThat(SafeText.clean(tower).length()).isLessThanOrEqualTo(1 + SafeText.MAX_MARKS_PER_LETTER);
    }

    @Test
    void randomTextsHoldEveryPromise() {
        long seed = System.nanoTime();
        System.Logger log = System.getLogger(HostileTextTest.class.getName());
        log.log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
        Random random = new Random(seed);
        for (int round = 0; round < 1500; round++) {
            String text = random(random);
            assertThat(Integer.toHexString(round))
                    .as("seed %d round %d", seed, round)
                    .satisfies(ignored -> checkAll(text));
        }
    }

    private static void checkAll(String text) {
        String clean = SafeText.clean(text);
        assertThat(SafeText.clean(clean).equals(clean)).isTrue();
        assertThat(clean.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE))
                .isTrue();
        checkFolded(text);
        assertThat(String.join("", Segments.split(text)).equals(text)).isTrue();
        assertThat(Segments.of(text).count()).isGreaterThanOrEqualTo(1);
        Words.of(text);
        Numerals.read(text);
        NearMiss.matches("helping", Folded.of(text).value());
        Phrase.of("help me").in(Folded.of(text));
        Phrase.of("帮助").in(Folded.of(text));
    }

    private static void checkFolded(String text) {
        Folded folded = Folded.of(text);
        String value = folded.value();
        int last = 0;
        for (int i = 0; i <= value.length(); i++) {
            int offset = folded.originalOffset(i);
            assertThat(offset >= last && offset <= text.length()).isTrue();
            assertThat(i == 0 || folded.originalEnd(i) > folded.originalOffset(i - 1))
                    .isTrue();
            last = offset;
        }
        folded.words()
                .forEach(word -> assertThat(
                                value.substring(word.start(), word.end()).equals(word.text()))
                        .isTrue());
    }

    private static String random(Random random) {
        int[] starts = {
            0, 0x20, 0xA0, 0x300, 0x400, 0x600, 0x900, 0xE00, 0x1100, 0x1780, 0x2000, 0x3040, 0x4E00, 0xAC00, 0xD800,
            0xFB00, 0xFF00, 0x1F300, 0x1E900, 0xE0000
        };
        return IntStream.range(0, random.nextInt(200))
                .map(i -> starts[random.nextInt(starts.length)] + random.nextInt(0x100))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
