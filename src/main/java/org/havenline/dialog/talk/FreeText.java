package org.havenline.dialog.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.havenline.dialog.IntentClassifier;
import org.havenline.dialog.Turn;
import org.havenline.dialog.tree.NodeId;
import org.havenline.dialog.tree.Trees;
import org.havenline.text.Folded;
import org.havenline.urgency.Level;

/** Reads a text that answers nothing that was offered: a topic of her own, a wish for a person, or a guess. */
final class FreeText {

    /** Below this the trained guess is worth nothing. */
    private static final double WORTH_ASKING = 0.25;

    /** At this certainty one topic stands alone; still it is asked, not taken. */
    private static final double CLEAR = 0.8;

    private final Trees trees;
    private final Vocabulary vocabulary;
    private final Speaker speaker;
    private final IntentClassifier intents;

    FreeText(Trees trees, Vocabulary vocabulary, Speaker speaker, IntentClassifier intents) {
        this.trees = trees;
        this.vocabulary = vocabulary;
        this.speaker = speaker;
        this.intents = intents;
    }

    /** The topic that the text clearly names. */
    Optional<NodeId> topic(Folded text) {
        return Match.in(vocabulary.topics(), text) instanceof Match.Sure<String> sure
                ? trees.tree(sure.meaning()).map(tree -> tree.startId())
                : Optional.empty();
    }

    /** Goes to the topic that the text names, or asks which of two; false when it names none. */
    boolean leads(Draft draft, Folded text) {
        return switch (Match.in(vocabulary.topics(), text)) {
            case Match.Sure<String> sure -> {
                draft.how = sure.how();
                draft.took("topic." + sure.meaning());
                trees.tree(sure.meaning()).ifPresent(tree -> speaker.show(draft, tree.startId()));
                yield true;
            }
            case Match.Unsure<String> unsure -> {
                askBack(draft, topics(unsure.meanings()));
                yield true;
            }
            case Match.None<String> none -> false;
        };
    }

    /** Obeys a command that stands inside a longer text, such as "can I talk to a person please". */
    boolean commands(Draft draft, Folded text, BiConsumer<Draft, Command> obey) {
        Optional<Command> found = vocabulary.commands().search(text).stream()
                .map(WordIndex.Hit::meaning)
                .filter(command ->
                        command == Command.PERSON || command == Command.LANGUAGES || command == Command.DELETE)
                .findFirst();
        found.ifPresent(command -> obey.accept(draft, command));
        return found.isPresent();
    }

    /** Asks back with what the trained classifier finds likeliest, or about safety when the text sounds troubled. */
    boolean guesses(Draft draft, Folded text) {
        if (draft.heard.urgency().level() == Level.ELEVATED) {
            draft.how = Turn.How.URGENCY;
            draft.resume = draft.at;
            return speaker.flow(draft, "safe_now");
        }
        List<IntentClassifier.Guess> likely = intents.classify(text.value()).stream()
                .filter(guess -> guess.confidence() >= WORTH_ASKING)
                .limit(2)
                .toList();
        if (likely.isEmpty()) {
            return false;
        }
        boolean alone = likely.getFirst().confidence() >= CLEAR;
        askBack(
                draft,
                topics(likely.stream()
                        .limit(alone ? 1 : 2)
                        .map(IntentClassifier.Guess::tree)
                        .toList()));
        draft.how = Turn.How.INTENT;
        return true;
    }

    /** "Which one do you mean?" with the two best and a way out. */
    void askBack(Draft draft, List<Reply> best) {
        draft.how = Turn.How.NOT_UNDERSTOOD;
        List<Reply> offered = new ArrayList<>(best);
        offered.add(new Reply.SomethingElse());
        speaker.notice(draft, "which_of_two");
        speaker.offer(draft, offered);
    }

    private static List<Reply> topics(List<String> trees) {
        List<Reply> replies = new ArrayList<>();
        trees.forEach(tree -> replies.add(new Reply.Topic(tree)));
        return replies;
    }
}
