package org.havenline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.havenline.language.SourceTexts.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    fr | Near {place}.             | Près de {place}.                                        |
                    fr | Near {place}.             | Près d'ici.                                             | placeholder-lost
                    fr | Near {place}.             | Près d'{place}.                                         | placeholder-lost
                    fr | Near {place}.             | Près d''{place}.                                        |
                    fr | Near {place}.             | Près de {lieu}.                                         | placeholder-lost placeholder-unknown
                    fr | Near.                     | Près de {place}.                                        | placeholder-unknown
                    fr | Near {place}.             | Près de {place.                                         | message-format
                    uk | {n, plural, one {# hour} other {# hours}} | {n, plural, one {# година} other {# годин}} | plural-forms
                    uk | {n, plural, one {# hour} other {# hours}} | {n, plural, one {# година} few {# години} many {# годин} other {# годин}} |
                    fr | {n, plural, one {# hour} other {# hours}} | {n, plural, one {# heure} other {# heures}} |
                    ko | {n, plural, one {# hour} other {# hours}} | {n, plural, other {#시간}}               |
                    ar | {n, plural, one {# hour} other {# hours}} | {n} ساعة                                |
                    fr | {who, select, a {x} other {y}}            | {who, select, a {u} other {v}}          |
                    """)
    void comparesValuesAndPluralsWithTheSource(String tag, String source, String text, String codes) {
        PoEntry entry = new PoEntry("a/x.say", source, text, false, false, "", List.of(), tag + ".po", 5);

        assertThat(check(tag, source, entry))
                .extracting(TranslationFinding::code)
                .containsExactlyInAnyOrder(codes == null ? new String[0] : codes.split(" "));
    }

    @Test
    void tellsFileLineAndMend() {
        PoEntry entry = new PoEntry("a/x.say", "To {place}.", "l'{place}", false, false, "", List.of(), "fr.po", 5);

        assertThat(check("fr", "To {place}.", entry))
                .extracting(TranslationFinding::toString)
                .containsExactly("fr.po:5: error placeholder-lost: a/x.say: {place} is missing. "
                        + "Write the apostrophe before { twice: ''{place}.");
    }

    @Test
    void tellsWhatIsStaleMissingUnknownOrEmpty() {
        SourceTexts sources =
                () -> List.of(source("a/x.say", "New."), source("a/y.say", "Two."), source("a.hear", "b, c"));
        PoFile file = new PoFile(
                "fr.po",
                List.of(),
                java.util.Map.of(),
                List.of(
                        new PoEntry("a/x.say", "Old.", "Vieux.", false, false, "", List.of(), "fr.po", 3),
                        new PoEntry("a.hear", "b, c", "d,, e", false, false, "", List.of(), "fr.po", 6),
                        new PoEntry("z/z.say", "Zed.", "Zède.", false, false, "", List.of(), "fr.po", 9)),
                List.of());

        assertThat(TranslationCheck.of(sources, file))
                .extracting(TranslationFinding::code)
                .containsExactly("stale-translation", "empty-word", "unknown-text", "missing-translation");
    }

    private static List<TranslationFinding> check(String tag, String source, PoEntry entry) {
        return TranslationCheck.of(
                () -> List.of(source("a/x.say", source)),
                new PoFile(tag + ".po", List.of(), java.util.Map.of(), List.of(entry), List.of()));
    }

    private static SourceText source(String context, String text) {
        return new SourceText(context, text, "", "dialogs/trees/a.yaml", 1);
    }
}
