package org.havenline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainedReaderTest {

    private static final TrainedReader READER = TrainedReader.shipped();

    private static List<String[]> fixture(String name) throws IOException {
        try (var reader = new BufferedReader(
                new InputStreamReader(TrainedReaderTest.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }

    static List<String[]> everyday() throws IOException {
        return fixture("everyday.tsv");
    }

    @ParameterizedTest
    @MethodSource("everyday")
    void readsEverydayLines(String language, String text) {
        LanguageReading reading = READER.read(text, Prior.NONE);

        assertThat(reading.ranked().getFirst().language().tag()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "help,en",
        "bonjour,fr",
        "ayuda,es",
        "tulong,tl",
        "pomocy,pl",
        "помогите,ru",
        "допоможіть,uk",
        "কেউ,bn",
        "도와주세요,ko",
        "助けて,ja",
        "救命,zh-Hans",
        "救我啊,zh-Hans",
        "幫我,zh-Hant",
        "مساعدة,ar",
        "ช่วยด้วย,th",
        "ድጋፍ ይፈልጋለሁ,am",
        "caawimaad,so"
    })
    void readsSingleWords(String text, String language) {
        assertThat(READER.read(text, Prior.NONE).ranked().getFirst().language().tag())
                .isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2",
                "٢",
                "12:30",
                "555-0123",
                "👍🏽😀",
                "?!…",
                "https://example.org/en/help?x=1",
                "www.example.com",
                "someone@example.org",
                "@somebody",
                "Fatima",
                "Gurpreet Singh",
                "\ud83d",
                "1. 2. 3.",
                "…"
            })
    void findsNothingToReadInDigitsEmojiLinksAndNames(String text) {
        LanguageReading reading = READER.read(text, Prior.NONE);

        assertThat(reading.language()).isEqualTo(Language.UNDETERMINED);
        assertThat(reading.ranked()).isEmpty();
    }

    @Test
    void leavesALanguageOfOursAloneWhenANameStandsBesideIt() {
        assertThat(READER.read("gracias Fatima Hussein", Prior.NONE).language().tag())
                .isEqualTo("es");
    }

    @Test
    void acceptsFewSentencesOfLanguagesThatItDoesNotKnow() throws IOException {
        Map<String, int[]> accepted = new TreeMap<>();
        for (String[] row : fixture("unserved.tsv")) {
            LanguageReading reading = READER.read(row[1], Prior.NONE);
            int[] counts = accepted.computeIfAbsent(row[0], key -> new int[2]);
            counts[0] += reading.isCertain() ? 1 : 0;
            counts[1]++;
        }

        double share = accepted.values().stream()
                .mapToDouble(counts -> 100.0 * counts[0] / counts[1])
                .average()
                .orElseThrow();
        assertThat(share).as("per cent accepted").isLessThanOrEqualTo(8);
    }

    @Test
    void readsLanguagesOfOtherScriptsInLatinLetters() throws IOException {
        Map<String, int[]> right = new TreeMap<>();
        for (String[] row : fixture("romanised.tsv")) {
            LanguageReading reading = READER.read(row[1], Prior.NONE);
            int[] counts = right.computeIfAbsent(row[0], key -> new int[2]);
            counts[0] += reading.ranked().getFirst().language().tag().equals(row[0]) ? 1 : 0;
            counts[1]++;
        }

        assertThat(right)
                .allSatisfy((language, counts) -> assertThat(100.0 * counts[0] / counts[1])
                        .as("per cent of %s", language)
                        .isGreaterThanOrEqualTo(90));
    }

    @Test
    void namesTheLanguageThatIsNoneOfOursMostly() throws IOException {
        int named = 0;
        int wrong = 0;
        List<String[]> rows = fixture("unserved.tsv");
        for (String[] row : rows) {
            Language foreign = READER.read(row[1], Prior.NONE).foreign();
            named += foreign.tag().equals(row[0]) ? 1 : 0;
            wrong += !foreign.equals(Language.UNDETERMINED) && !foreign.tag().equals(row[0]) ? 1 : 0;
        }

        assertThat(100.0 * named / rows.size()).as("per cent named").isGreaterThan(60);
        assertThat(100.0 * wrong / rows.size()).as("per cent named wrongly").isLessThan(15);
    }

    @Test
    void namesLanguagesOfOtherScriptsThatItHasNoContentFor() {
        assertThat(READER.read("βοήθεια παρακαλώ", Prior.NONE).language().tag()).isEqualTo("el");
        assertThat(READER.read("עזרה בבקשה", Prior.NONE).language().tag()).isEqualTo("he");
    }

    @Test
    void letsThePriorDecideWhatAWordAloneCannot() {
        Language portuguese = new Language("pt");

        LanguageReading alone = READER.read("casa", Prior.NONE);
        LanguageReading chosen = READER.read("casa", Prior.chosen(portuguese));

        assertThat(alone.isCertain()).isFalse();
        assertThat(chosen.ranked().getFirst().language()).isEqualTo(portuguese);
    }

    @Test
    void doesNotLetThePriorOverruleAClearText() {
        LanguageReading reading = READER.read("je ne parle pas espagnol désolée", Prior.chosen(new Language("es")));

        assertThat(reading.language().tag()).isEqualTo("fr");
    }

    @Test
    void readsTheSentenceAroundEnglishWords() {
        assertThat(READER.read("overtime pay pero mi patrón no me lo quiere dar", Prior.NONE)
                        .language()
                        .tag())
                .isEqualTo("es");
    }

    @Test
    void readsAnotherScriptThroughTheLatinWordsInIt() {
        assertThat(READER.read("WhatsApp Facebook مساعدة من فضلكم", Prior.NONE)
                        .language()
                        .tag())
                .isEqualTo("ar");
    }

    @Test
    void readsStretchedArabicLikeTheSameWordsUnstretched() {
        assertThat(READER.read("مســـاعدة", Prior.NONE)).isEqualTo(READER.read("مساعدة", Prior.NONE));
    }

    @Test
    void ranksTheCandidatesOfATextByConfidence() {
        LanguageReading reading = READER.read("importante", Prior.NONE);

        assertThat(reading.ranked())
                .isSortedAccordingTo((one, other) -> Double.compare(other.confidence(), one.confidence()));
        assertThat(reading.ranked().stream().mapToDouble(Candidate::confidence).sum())
                .isBetween(0.0, 1.0001);
    }
}
