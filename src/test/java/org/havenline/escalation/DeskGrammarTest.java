package org.havenline.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskGrammarTest {

    private static final CaseCode K7 = new CaseCode("K7");
    private final DeskGrammar grammar = new DeskGrammar(DeskWords.shipped());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 K7",
                "1 k7",
                " 1  K7 ",
                "١ K7",
                "１ K7",
                "take K7",
                "Take k7",
                "prends K7",
                "tomo k7",
                "TAKE: K7."
            })
    void aCaseIsTakenByNumberOrWordInAnyLanguage(String text) {
        assertThat(grammar.read(text)).isEqualTo(new DeskSaid.Take(K7));
    }

    @Test
    void theOtherCommandsTakeACode() {
        assertThat(grammar.read("2 K7")).isEqualTo(new DeskSaid.GiveBack(K7));
        assertThat(grammar.read("release k7")).isEqualTo(new DeskSaid.GiveBack(K7));
        assertThat(grammar.read("3 K7")).isEqualTo(new DeskSaid.Close(K7));
        assertThat(grammar.read("bot K7")).isEqualTo(new DeskSaid.ToBot(K7));
        assertThat(grammar.read("note K7 asked for a lawyer")).isEqualTo(new DeskSaid.Note(K7, "asked for a lawyer"));
        assertThat(grammar.read("to K7 bea speaks French")).isEqualTo(new DeskSaid.Offer(K7, "bea", "speaks French"));
    }

    @Test
    void someCommandsStandAlone() {
        assertThat(grammar.read("LIST")).isEqualTo(new DeskSaid.ListOpen());
        assertThat(grammar.read("liste")).isEqualTo(new DeskSaid.ListOpen());
        assertThat(grammar.read("Away")).isEqualTo(new DeskSaid.Away());
        assertThat(grammar.read("ici")).isEqualTo(new DeskSaid.Here());
        assertThat(grammar.read("?")).isEqualTo(new DeskSaid.Commands());
        assertThat(grammar.read("2")).isEqualTo(new DeskSaid.Number(2));
        assertThat(grammar.read("k7")).isEqualTo(new DeskSaid.Point(K7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 pm is fine",
                "list the shelters near you?",
                "I am here",
                "away from him for now?",
                "Take the K7 bus",
                "take K7 to the shelter",
                "to be safe, do not answer",
                "Done with work?",
                "note: it is free"
            })
    void aSentenceIsForTheSurvivorWordForWord(String text) {
        assertThat(grammar.read(text)).isEqualTo(new DeskSaid.Words(Optional.empty(), text));
    }

    @Test
    void aCodeInFrontSaysWhoTheWordsAreFor() {
        assertThat(grammar.read("K7: I am here, take your time"))
                .isEqualTo(new DeskSaid.Words(Optional.of(K7), "I am here, take your time"));
    }

    @Test
    void codesHaveNoLettersThatAreTakenForDigitsAndAreUniqueAmongOpenCases() {
        Set<CaseCode> used = new HashSet<>();
        Random random = new Random(20261124);
        for (int i = 0; i < 500; i++) {
            CaseCode code = CaseCode.free(used, random);
            assertThat(used.add(code)).isTrue();
            assertThat(code.value()).matches("[ACEFHJKLMNPRTUVWXY][2-9]{1,2}");
            assertThat(CaseCode.read(code.value().toLowerCase(java.util.Locale.ROOT)))
                    .contains(code);
        }
        assertThat(CaseCode.read("O0")).isEmpty();
        assertThat(CaseCode.read("hello")).isEmpty();
    }
}
