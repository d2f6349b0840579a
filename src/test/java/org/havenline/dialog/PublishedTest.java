package org.havenline.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.havenline.language.Language;
import org.junit.jupiter.api.Test;

class PublishedTest {

    private static final Language ENGLISH = new Language("en");

    private final Published published = new Published(Demo.dialogs(), Demo.resources());

    @Test
    void aBrokenEditIsRefusedWithItsPlaceAndTheLastGoodDialogsStay() {
        Dialogs before = published.dialogs();

        DialogCheck.Report report = offer("trees/menu.yaml", text -> text.replace("go: work/start", "go: work/begin"));

        assertThat(report.mayBePublished()).isFalse();
        assertThat(published.dialogs()).isSameAs(before);
        assertThat(published.findings()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo("dialogs/trees/menu.yaml");
            assertThat(finding.line()).isEqualTo(8);
            assertThat(finding.mend()).contains("work/start");
        });
    }

    @Test
    void aSoundEditIsLiveAtOnceEvenWhenItsTranslationsLag() {
        offer("trees/menu.yaml", text -> text.replace("What would help?", "What would be best?"));

        Turn turn = published
                .dialogs()
                .turn(at("menu/start"), Demo.listening().hear("repeat", at("menu/start"), Demo.ordinary()));
        assertThat(turn.say().orElseThrow().text()).startsWith("What would be best?");
    }

    @Test
    void aConversationWhoseNodeIsGoneGoesOnAtTheMenu() {
        State state = at("work/gone");

        Turn turn = published.dialogs().turn(state, Demo.listening().hear("2", state, Demo.ordinary()));

        assertThat(turn.state().at()).isEqualTo("menu/start");
        assertThat(turn.say()).isPresent();
    }

    private DialogCheck.Report offer(String file, UnaryOperator<String> edit) {
        SortedMap<String, String> texts =
                new TreeMap<>(DialogFiles.folder(Demo.CONTENT).texts());
        texts.computeIfPresent("dialogs/" + file, (name, text) -> edit.apply(text));
        return published.offer(new DialogFiles(texts), List.of(), Demo.DAY);
    }

    private static State at(String node) {
        State fresh = State.beginning(ENGLISH);
        return new State(
                State.VERSION,
                "en",
                false,
                node,
                List.of(),
                List.of("choice:a", "choice:b"),
                fresh.facts(),
                "",
                fresh.urgency(),
                false,
                0,
                false);
    }
}
