package org.havenline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentsTest {

    @ParameterizedTest
    @CsvSource({"a,0,1", "a,1,1", "a,160,1", "a,161,2", "a,306,2", "a,307,3", "a,1600,11"})
    void countsPlainLetters(String letter, int times, int segments) {
        assertThat(Segments.of(letter.repeat(times))).isEqualTo(new Segments(Encoding.GSM_7, segments));
    }

    @ParameterizedTest
    @CsvSource({"€,80,1", "€,81,2", "€,152,2", "€,153,3"})
    void anEscapedLetterTakesTwoAndIsNeverCut(String letter, int times, int segments) {
        assertThat(Segments.of(letter.repeat(times))).isEqualTo(new Segments(Encoding.GSM_7, segments));
        assertThat(Segments.split(letter.repeat(times))).hasSize(segments);
    }

    @ParameterizedTest
    @CsvSource({
        "я,70,1", "я,71,2", "я,134,2", "я,135,3", "帮,70,1", "帮,71,2", "帮,600,9", "😭,35,1", "😭,36,2", "😭,66,2",
        "😭,67,3"
    })
    void countsWideLetters(String letter, int times, int segments) {
        assertThat(Segments.of(letter.repeat(times))).isEqualTo(new Segments(Encoding.UCS_2, segments));
    }

    @Test
    void oneForeignLetterMakesAllWide() {
        assertThat(Segments.of("a".repeat(70) + "ê")).isEqualTo(new Segments(Encoding.UCS_2, 2));
        assertThat(Segments.of("e\u0301")).isEqualTo(new Segments(Encoding.UCS_2, 1));
        assertThat(Segments.of("caf\u00E9 à Ç")).isEqualTo(new Segments(Encoding.GSM_7, 1));
        assertThat(Segments.of("ç")).isEqualTo(new Segments(Encoding.UCS_2, 1));
        assertThat(Segments.of("\u0000")).isEqualTo(new Segments(Encoding.UCS_2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩‍👩‍👧‍👦", "🇨🇦", "👋🏽", "क्षि", "e\u0301\u0323", "한", "កំ", "ที่", "1️⃣", "😭"})
    void neverCutsWhatAReaderSeesAsOneCharacter(String cluster) {
        String text = "x" + cluster.repeat(200);

        List<String> parts = Segments.split(text);

        assertThat(String.join("", parts)).isEqualTo(text);
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.length()).isBetween(1, 67);
            assertThat(part.replace("x", "").replace(cluster, "")).isEmpty();
        });
    }

    @Test
    void aShortTextIsOnePart() {
        assertThat(Segments.split("")).containsExactly("");
        assertThat(Segments.split("a".repeat(160))).hasSize(1);
        assertThat(Segments.split("я".repeat(70))).hasSize(1);
        assertThat(Segments.split("a".repeat(161))).extracting(String::length).containsExactly(153, 8);
    }
}
