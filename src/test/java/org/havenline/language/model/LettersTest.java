package org.havenline.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static List<String> words(String text) {
        Letters letters = Letters.of(text);
        return IntStream.range(0, letters.words()).mapToObj(letters::word).toList();
    }

    @Test
    void foldsCaseWidthApostrophesAndStretchedLetters() {
        assertThat(words("J’ai BESOIN ＨＥＬＰ helpppp")).containsExactly("j'", "ai", "besoin", "help", "helpp");
    }

    @Test
    void keepsAccentsAsEvidence() {
        assertThat(words("enfermée e\u0301te\u0301")).containsExactly("enfermée", "été");
    }

    @Test
    void keepsADigitInsideALatinWordOnly() {
        assertThat(words("3ayez sa3edni 7abibi 2026 12 m5v")).containsExactly("3ayez", "sa3edni", "7abibi", "m5v");
    }

    @Test
    void unifiesArabicLettersAndDropsVowelPoints() {
        assertThat(words("کتاب كتاب كِتَاب")).containsOnly("كتاب");
    }

    @Test
    void leavesOutLinksAddressesAndHandles() {
        assertThat(words("see https://example.org/a?b=c or www.example.com or bit.ly/x me@example.org @her now"))
                .containsExactly("see", "or", "or", "now");
    }

    @Test
    void dropsInvisibleCharactersInsideWords() {
        assertThat(words("he\u200bl\u202ep\ufeff")).containsExactly("help");
    }

    @Test
    void breaksWhereTheScriptChanges() {
        Letters letters = Letters.of("abc我们def");

        assertThat(letters.words()).isEqualTo(3);
        assertThat(letters.alphabet(1)).isEqualTo(Alphabet.HAN);
    }

    @Test
    void readsNoMoreThanItsLimit() {
        assertThat(Letters.of("abcd ".repeat(20_000)).letters()).isEqualTo(Letters.MAX_LETTERS);
    }
}
