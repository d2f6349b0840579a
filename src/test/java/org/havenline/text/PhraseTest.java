package org.havenline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhraseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    help help me                | help me
                    the the fox                 | the fox
                    我需要帮助                   | 帮助
                    ช่วยด้วยฉันถูกทำร้าย              | ช่วยด้วย
                    I can’t leave               | can't
                    j'ai besoin d'aide          | aide
                    je suis enferme\u0301e      | enfermée
                    je suis enfermee            | enfermée
                    he\u200Blp me               | help
                    he\u200Dlp\uFEFF me         | help me
                    ＨＥＬＰ                     | help
                    aidez-moi                   | aidez
                    मुझे बचाओ                     | बचाओ
                    İMDAT                       | imdat
                    cant leave                  | can't leave
                    """)
    void hearsWhatTheBestKnownMatcherMisses(String text, String phrase) {
        assertThat(Phrase.of(phrase).in(Folded.of(text))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"h3lp, help", "helppp, help", "heeeelp, help"})
    void hearsHiddenAndStretchedWordsAsNearMisses(String typed, String listed) {
        assertThat(NearMiss.matches(listed, Folded.of(typed).value())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    I can leave      | can't
                    I'll come        | ill
                    helpful people   | help
                    me help          | help me
                    she came home    | me
                    ตายาย            | ตาย
                    """)
    void doesNotHearOtherWords(String text, String phrase) {
        assertThat(Phrase.of(phrase).in(Folded.of(text))).isFalse();
    }

    static Stream<Arguments> phrasesOfAllScripts() {
        return Stream.of(
                        "help me",
                        "can't leave",
                        "besoin d'aide",
                        "enfermée ici",
                        "ayúdame por favor",
                        "preciso de ajuda",
                        "cứu tôi",
                        "помогите мне",
                        "допоможіть їй",
                        "ساعدوني من فضلك",
                        "کمکم کنید",
                        "میری مدد کریں",
                        "मुझे बचाओ",
                        "ਮੇਰੀ ਮਦਦ ਕਰੋ",
                        "আমাকে সাহায্য করুন",
                        "எனக்கு உதவி",
                        "도와 주세요",
                        "ช่วยด้วย",
                        "帮助",
                        "幫助我",
                        "助けて",
                        "እርዱኝ",
                        "tulong po",
                        "i caawi",
                        "segítsen nekem",
                        "ajutați-mă")
                .flatMap(phrase -> variants(phrase).map(variant -> Arguments.of(phrase, variant)));
    }

    private static Stream<String> variants(String phrase) {
        String wide = phrase.codePoints()
                .map(point -> point > ' ' && point < 0x7F ? point + 0xFEE0 : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String accentless = Normalizer.normalize(phrase, Normalizer.Form.NFD).replaceAll("[\u0300-\u036F]", "");
        boolean latin = phrase.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z');
        return Stream.of(
                phrase,
                phrase.toUpperCase(Locale.ROOT),
                Normalizer.normalize(phrase, Normalizer.Form.NFD),
                Normalizer.normalize(phrase, Normalizer.Form.NFKC),
                latin ? accentless : phrase,
                phrase.replace('\'', '’'),
                phrase.replace('\'', '`'),
                phrase.replace(" ", "\u00A0 \n"),
                phrase.substring(0, 1) + "\u200B\u2060" + phrase.substring(1) + "\uFEFF",
                wide,
                phrase + " " + phrase,
                phrase.split(" ")[0] + " " + phrase,
                "«" + phrase + "»!!",
                "😭 " + phrase + "…");
    }

    @ParameterizedTest(name = "{0} in variant {index}")
    @MethodSource("phrasesOfAllScripts")
    void hearsEveryVariantOfAPhrase(String phrase, String variant) {
        assertThat(Phrase.of(phrase).in(Folded.of(variant))).isTrue();
    }

    @Test
    void tellsWhereInTheOriginalThePhraseStands() {
        String text = "😭 je ＶＥＵＸ de l’aide\u0301 ß";

        assertThat(Phrase.of("veux").find(Folded.of(text)))
                .hasValueSatisfying(span ->
                        assertThat(text.substring(span.start(), span.end())).isEqualTo("ＶＥＵＸ"));
        assertThat(Phrase.of("aide").find(Folded.of(text)))
                .hasValueSatisfying(span ->
                        assertThat(text.substring(span.start(), span.end())).isEqualTo("aide\u0301"));
        assertThat(Phrase.of("ss").find(Folded.of(text)))
                .hasValueSatisfying(span ->
                        assertThat(text.substring(span.start(), span.end())).isEqualTo("ß"));
    }

    @Test
    void phraseWithoutWordsIsHeardNowhere() {
        assertThat(List.of("", " ", "?!", "…", "'"))
                .allSatisfy(empty -> assertThat(Phrase.of(empty).in(Folded.of("what?! … ''")))
                        .isFalse());
    }
}
