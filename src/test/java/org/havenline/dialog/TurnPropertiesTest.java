package org.havenline.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.havenline.language.Language;
import org.havenline.urgency.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every conversation, however odd. A failure names its seed. */
class TurnPropertiesTest {

    private static final Dialogs DIALOGS = Demo.dialogs();
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> USUAL = List.of(
            "1",
            "2",
            "3",
            "9",
            "0",
            "exit",
            "menu",
            "back",
            "repeat",
            "language",
            "français",
            "skip",
            "yes",
            "no",
            "a person",
            "delete",
            "he has a knife",
            "help me",
            "he is reading this",
            "everything is so heavy",
            "Montreal",
            "London",
            "14-16",
            "my boss",
            "pasport",
            "money and papers",
            "je veux parler de mon travail",
            "",
            "   ",
            "\u0000",
            "\uD83D",
            "٢",
            "护照",
            "{place}",
            "choice:pay",
            "'",
            "a".repeat(2_000));

    static Stream<Long> seeds() {
        return LongStream.range(0, 300).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyConversationKeepsItsPromises(long seed) {
        Random random = new Random(seed);
        State state = State.beginning(new Language("en"));
        for (int i = 0; i < 30; i++) {
            String text = text(random);
            Circumstances now = circumstances(random);
            Heard heard = Demo.listening().hear(text, state, now);

            Turn turn = DIALOGS.turn(state, heard);

            keepsPromises(seed, state, heard, turn);
            assertThat(DIALOGS.turn(state, heard))
                    .as("seed %d: the same again", seed)
                    .isEqualTo(turn);
            state = JSON.readValue(JSON.writeValueAsString(turn.state()), State.class);
            assertThat(state).as("seed %d: JSON and back", seed).isEqualTo(turn.state());
        }
    }

    private static void keepsPromises(long seed, State before, Heard heard, Turn turn) {
        long said = turn.effects().stream().filter(Effect.Say.class::isInstance).count();
        boolean leaves = turn.trace().branches().contains("command.leave");
        assertThat(said).as("seed %d: one message at most", seed).isLessThanOrEqualTo(1);
        boolean deletes = turn.trace().branches().stream().anyMatch(branch -> branch.contains("delete"));
        boolean besideHuman =
                heard.circumstances().withHuman() && !deletes && !before.at().equals("person/delete");
        if (leaves || besideHuman) {
            assertThat(said).as("seed %d: silent", seed).isZero();
        } else if (!turn.state().closed()) {
            assertThat(said).as("seed %d: never left without an answer", seed).isOne();
        }
        if (heard.urgency().level() != Level.NONE && !leaves) {
            assertThat(turn.has(Effect.Urgent.class))
                    .as("seed %d: danger is reported", seed)
                    .isTrue();
        }
        assertThat(turn.toString()).as("seed %d: no text in toString", seed).doesNotContain("knife");
    }

    private static String text(Random random) {
        if (random.nextInt(4) > 0) {
            return USUAL.get(random.nextInt(USUAL.size()));
        }
        StringBuilder odd = new StringBuilder();
        random.ints(random.nextInt(40), 0, 0x11000).forEach(odd::appendCodePoint);
        return odd.toString();
    }

    private static Circumstances circumstances(Random random) {
        return new Circumstances(
                random.nextBoolean() ? Channel.SMS : Channel.WEB,
                random.nextBoolean(),
                random.nextInt(24),
                Demo.DAY.plusDays(random.nextInt(400)),
                random.nextInt(8) == 0,
                random.nextInt(8) == 0);
    }
}
