package org.havenline.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.havenline.language.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A survivor's spelling against an author's word, at a node that offers that word and another. */
class MatchingTest {

    @ParameterizedTest
    @CsvSource({
        "help help me, help me",
        "the the fox, the fox",
        "我需要帮助, 帮助",
        "ช่วยด้วยฉันถูกทำร้าย, ช่วยด้วย",
        "I can’t leave, can't",
        "i cant leave, can't",
        "j'ai besoin d'aide, aide",
        "enfermée, enfermee",
        "enfermee, enfermée",
        "ＨＥＬＰ please, help",
        "h3lp, help",
        "helppp, help",
        "aidez-moi, aidez",
        "मुझे बचाओ, बचाओ",
        "İMDAT, imdat",
        "أنا بحاجة إلى مساعدة, مساعده",
        "ڪتاب كتاب, كتاب",
    })
    void hears(String typed, String word) {
        assertThat(chosen(typed, word)).isEqualTo("t/hit");
    }

    @ParameterizedTest
    @CsvSource({"cane, can't", "I'll go, ill", "helper, help", "homework, work"})
    void doesNotHear(String typed, String word) {
        assertThat(chosen(typed, word)).isNotEqualTo("t/hit");
    }

    static Stream<Arguments> variants() {
        List<String> words = List.of(
                "enfermée",
                "hébergement",
                "passport",
                "désolée",
                "contraseña",
                "não posso",
                "giấy tờ",
                "допомога",
                "помощь",
                "حقيبة",
                "پاسپورت",
                "पासपोर्ट",
                "ਤਨਖਾਹ",
                "பணம்",
                "টাকা",
                "월급",
                "工资",
                "薪水",
                "เงินเดือน",
                "ደሞዝ",
                "mushahar",
                "útlevél",
                "pașaport",
                "lajan");
        Map<String, UnaryOperator<String>> changes = new TreeMap<>(Map.of(
                "as it is", text -> text,
                "decomposed", text -> Normalizer.normalize(text, Normalizer.Form.NFD),
                "upper case", text -> text.toUpperCase(java.util.Locale.ROOT),
                "with a full stop", text -> text + ".",
                "twice", text -> text + " " + text,
                "with zero-width signs", text -> "\u200B" + text + "\u2060",
                "in quotes", text -> "“" + text + "”",
                "with blanks", text -> "  " + text + "\n"));
        return words.stream()
                .flatMap(word -> changes.entrySet().stream()
                        .map(change -> Arguments.of(
                                change.getKey(), word, change.getValue().apply(word))));
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("variants")
    void hearsWordsOfEveryScriptHoweverTheyAreTyped(String change, String word, String typed) {
        assertThat(chosen(typed, word)).isEqualTo("t/hit");
    }

    private static String chosen(String typed, String word) {
        Dialogs dialogs = Dialogs.load(files(word), Catalogue.none(), ResourceAnswers.NONE)
                .orThrow();
        State waiting = new State(
                State.VERSION,
                "en",
                true,
                "t/start",
                List.of(),
                List.of("choice:hit", "choice:other"),
                new TreeMap<>(),
                "",
                org.havenline.urgency.Level.NONE,
                false,
                0,
                false);
        Heard heard = new Heard(
                typed,
                org.havenline.language.LanguageReading.NOTHING,
                org.havenline.urgency.UrgencyReading.CALM,
                Demo.ordinary());
        return dialogs.turn(waiting, heard).state().at();
    }

    private static DialogFiles files(String word) {
        String tree = """
                tree: t
                title: T
                start: start
                nodes:
                  start:
                    say: "Which?"
                    choices:
                      - { id: hit, label: Zzz, hear: ["%s"], go: hit }
                      - { id: other, label: Yyy, hear: [qqqqqq], go: other }
                  hit: { say: Hit., go: end }
                  other: { say: Other., close: goodbye }
                """.formatted(word).replace("go: end", "close: goodbye");
        String helpline = """
                base: en
                languages: [en]
                menu: [t]
                flows: { menu: t/start }
                words: { leave: [exit] }
                notices: { not_understood: "What?", which_of_two: "Which of two?" }
                """;
        return new DialogFiles(new TreeMap<>(Map.of("dialogs/helpline.yaml", helpline, "dialogs/trees/t.yaml", tree)));
    }
}
