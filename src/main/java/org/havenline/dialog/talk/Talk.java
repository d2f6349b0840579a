package org.havenline.dialog.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.havenline.dialog.Circumstances;
import org.havenline.dialog.Effect;
import org.havenline.dialog.Heard;
import org.havenline.dialog.IntentClassifier;
import org.havenline.dialog.ResourceAnswers;
import org.havenline.dialog.State;
import org.havenline.dialog.Turn;
import org.havenline.dialog.tree.Ask;
import org.havenline.dialog.tree.Choice;
import org.havenline.dialog.tree.Flag;
import org.havenline.dialog.tree.Node;
import org.havenline.dialog.tree.NodeId;
import org.havenline.dialog.tree.Trees;
import org.havenline.language.Language;
import org.havenline.language.LanguageReading;
import org.havenline.text.Folded;
import org.havenline.text.Numerals;
import org.havenline.urgency.UrgencyReading;
import org.jspecify.annotations.Nullable;

/**
 * One turn, in this order: the word that leaves; language; danger; deleting; a human who is here; a gap or a first
 * text; the words that work everywhere; the answer to what was asked; a topic of her own; asking back.
 */
public final class Talk {

    private final Trees trees;
    private final Vocabulary vocabulary;
    private final Speaker speaker;
    private final Tongue tongue;
    private final Asked asked;
    private final Danger danger;
    private final FreeText freeText;

    public Talk(Trees trees, Texts texts, ResourceAnswers resources, IntentClassifier intents) {
        this.trees = trees;
        vocabulary = new Vocabulary(trees, texts);
        speaker = new Speaker(trees, texts, resources);
        tongue = new Tongue(trees, texts);
        asked = new Asked(vocabulary, speaker, tongue, resources);
        danger = new Danger(trees, speaker);
        freeText = new FreeText(trees, vocabulary, speaker, intents);
    }

    /** The next state and what to do. Never throws for anything a survivor can write. */
    public Turn turn(State state, Heard heard) {
        Folded text = Folded.of(heard.text());
        Optional<Command> command = vocabulary.command(text);
        if (command.filter(Command.LEAVE::equals).isPresent() && !offersNumber(state, heard)) {
            return left(new Draft(state, heard));
        }
        Draft draft = new Draft(state.closed() ? reopened(state) : state, heard);
        answer(draft, text, command);
        return draft.finished();
    }

    /** Says a node of itself; what was asked before is kept for {@code resume}. Empty when she left. */
    public Optional<Turn> arrive(State state, NodeId node, Circumstances now) {
        if (state.closed() || trees.node(node).isEmpty()) {
            return Optional.empty();
        }
        Draft draft = new Draft(state, new Heard("", LanguageReading.NOTHING, UrgencyReading.CALM, now));
        if (!node.toString().equals(draft.at)) {
            draft.resume = draft.at;
        }
        speaker.show(draft, node);
        return Optional.of(draft.finished());
    }

    private void answer(Draft draft, Folded text, Optional<Command> command) {
        boolean clearReply = isClearReply(draft, text) || command.isPresent();
        tongue.follow(draft);
        danger.notice(draft);
        if (draft.now().withHuman()) {
            besideHuman(draft, text, command);
            return;
        }
        if (danger.overrides(draft, clearReply)) {
            danger.answer(draft);
        } else if (draft.before().isNew()) {
            begin(draft, text, command);
        } else if (draft.now().afterGap()) {
            afterGap(draft);
        } else if (command.isPresent() && !isOption(draft, text)) {
            obey(draft, command.get());
        } else {
            reply(draft, text);
        }
    }

    /** While a human is here the program only helps to delete; everything else is between the two of them. */
    private void besideHuman(Draft draft, Folded text, Optional<Command> command) {
        boolean deleting = trees.helpline()
                .flow("delete")
                .filter(node -> node.toString().equals(draft.at))
                .isPresent();
        if (command.filter(Command.DELETE::equals).isPresent()) {
            obey(draft, Command.DELETE);
        } else if (deleting) {
            reply(draft, text);
        }
    }

    /** Leaving is silent: an answer could light up the phone in the wrong hand. */
    private static Turn left(Draft draft) {
        draft.how = Turn.How.COMMAND;
        draft.took("command.leave");
        draft.closed = true;
        draft.offer(List.of());
        draft.effect(new Effect.Close(true));
        return draft.finished();
    }

    private static State reopened(State state) {
        State fresh = State.beginning(new Language(state.language()));
        return new State(
                State.VERSION,
                state.language(),
                state.languageChosen(),
                "",
                List.of(),
                List.of(),
                fresh.facts(),
                "",
                state.urgency(),
                state.quiet(),
                0,
                false);
    }

    /** The first text: the opener comes first, what she asked for is remembered for after it. */
    private void begin(Draft draft, Folded text, Optional<Command> command) {
        Optional<Command> atOnce = command.filter(known -> known == Command.DELETE || known == Command.PERSON);
        if (atOnce.isPresent()) {
            obey(draft, atOnce.get());
            return;
        }
        tongue.named(draft.heard.text()).ifPresent(language -> {
            draft.language = language;
            draft.languageChosen = true;
        });
        draft.resume = freeText.topic(text).map(NodeId::toString).orElse("");
        if (tongue.isUnserved(draft) && speaker.flow(draft, "unserved")) {
            return;
        }
        if (!speaker.flow(draft, "first")) {
            speaker.resume(draft);
        }
    }

    private void afterGap(Draft draft) {
        String waiting = draft.at;
        if (!inFlowTree(waiting, "first")) {
            draft.resume = waiting;
        }
        if (!speaker.flow(draft, "again")) {
            speaker.offerAgain(draft);
        }
    }

    private void obey(Draft draft, Command command) {
        draft.how = Turn.How.COMMAND;
        draft.took("command." + command.key());
        switch (command) {
            case LEAVE -> draft.closed = true;
            case MENU -> {
                draft.resume = "";
                speaker.flow(draft, "menu");
            }
            case PERSON, DELETE -> speaker.flow(draft, command.key());
            case LANGUAGES -> {
                draft.resume = draft.at;
                speaker.flow(draft, "languages");
            }
            case BACK -> speaker.back(draft);
            case REPEAT ->
                NodeId.parse(draft.at)
                        .ifPresentOrElse(
                                node -> speaker.show(draft, node), () -> speaker.notice(draft, "nothing_to_repeat"));
        }
    }

    private void reply(Draft draft, Folded text) {
        Optional<Node> waiting = speaker.waiting(draft);
        if (waiting.isEmpty()) {
            // The dialogs were changed and this node is gone: go on at the menu rather than guess.
            draft.at = "";
            speaker.resume(draft);
            return;
        }
        Node node = waiting.get();
        Optional<Reply> numbered = numbered(draft);
        if (numbered.isPresent()) {
            draft.how = Turn.How.NUMBER;
            take(draft, node, numbered.get());
            return;
        }
        if (switchesLanguage(draft, node, text)) {
            return;
        }
        byWords(draft, node, text);
    }

    private void byWords(Draft draft, Node node, Folded text) {
        Ask ask = node.ask();
        if (ask != null && asked.answers(draft, node, ask, text)) {
            return;
        }
        boolean menuFirst = inFlowTree(draft.at, "menu");
        if (menuFirst && vocabulary.choices(node).exactly(text).isEmpty() && freeText.leads(draft, text)) {
            return;
        }
        switch (offeredOnly(draft, choice(node, text))) {
            case Match.Sure<String> sure -> {
                draft.how = sure.how();
                take(draft, node, new Reply.Chosen(sure.meaning()));
            }
            case Match.Unsure<String> unsure -> {
                List<Reply> both = new ArrayList<>();
                unsure.meanings().forEach(id -> both.add(new Reply.Chosen(id)));
                freeText.askBack(draft, both);
            }
            case Match.None<String> none -> {
                if (!freeText.leads(draft, text) && !freeText.commands(draft, text, this::obey)) {
                    notUnderstood(draft, node, ask, text);
                }
            }
        }
    }

    private void notUnderstood(Draft draft, Node node, @Nullable Ask ask, Folded text) {
        if (freeText.guesses(draft, text)) {
            return;
        }
        if (ask != null) {
            asked.askAgain(draft, node, ask);
            return;
        }
        draft.how = Turn.How.NOT_UNDERSTOOD;
        speaker.notice(draft, draft.misses == 0 ? "not_understood" : "not_understood_twice");
        draft.misses++;
        speaker.offerAgain(draft);
    }

    /** On a question about safety only the exact words count, never a likeness. */
    private Match<String> choice(Node node, Folded text) {
        Match<String> match = Match.in(vocabulary.choices(node), text);
        boolean guessed = match instanceof Match.Sure<String> sure
                && vocabulary.choices(node).exactly(text).isEmpty()
                && node.is(Flag.SAFETY);
        return guessed ? new Match.Unsure<>(List.of(((Match.Sure<String>) match).meaning())) : match;
    }

    private Match<String> offeredOnly(Draft draft, Match<String> match) {
        List<String> offered = draft.options();
        return switch (match) {
            case Match.Sure<String> sure
            when !offered.contains("choice:" + sure.meaning()) && isHidden(draft, sure.meaning()) -> new Match.None<>();
            case Match.Sure<String> sure -> sure;
            case Match.Unsure<String> unsure -> unsure;
            case Match.None<String> none -> none;
        };
    }

    private boolean isHidden(Draft draft, String choice) {
        return speaker.waiting(draft)
                .flatMap(node -> node.choice(choice))
                .filter(found -> found.when().holds(draft::fact))
                .isEmpty();
    }

    private void take(Draft draft, Node node, Reply reply) {
        switch (reply) {
            case Reply.Chosen chosen ->
                node.choice(chosen.choice())
                        .ifPresentOrElse(choice -> take(draft, node, choice), () -> speaker.show(draft, node.id()));
            case Reply.Answered answered -> {
                Ask ask = node.ask();
                if (ask == null) {
                    speaker.show(draft, node.id());
                } else {
                    asked.take(draft, node, ask, answered.answer());
                }
            }
            case Reply.Topic topic ->
                trees.tree(topic.tree())
                        .ifPresentOrElse(tree -> speaker.show(draft, tree.startId()), () -> speaker.resume(draft));
            case Reply.PlaceNamed place -> {
                Ask ask = node.ask();
                if (ask == null) {
                    speaker.show(draft, node.id());
                } else {
                    asked.take(draft, node, ask, place);
                }
            }
            case Reply.SomethingElse other -> speaker.show(draft, node.id());
        }
    }

    private void take(Draft draft, Node node, Choice choice) {
        draft.took(node.id() + ".choice." + choice.id());
        choice.set().forEach(draft::keep);
        speaker.follow(draft, choice.go());
    }

    private boolean switchesLanguage(Draft draft, Node node, Folded text) {
        boolean list =
                trees.helpline().flow("languages").filter(node.id()::equals).isPresent();
        Optional<Language> named = tongue.named(draft.heard.text());
        if (list || named.isEmpty() || vocabulary.choices(node).exactly(text).isPresent()) {
            return false;
        }
        draft.how = Turn.How.COMMAND;
        tongue.choose(draft, named.get());
        speaker.show(draft, node.id());
        return true;
    }

    /** What the number that is the whole text stands for. */
    private static Optional<Reply> numbered(Draft draft) {
        OptionalInt number = Numerals.read(draft.heard.text());
        List<String> options = draft.options();
        return number.isPresent() && number.getAsInt() >= 1 && number.getAsInt() <= options.size()
                ? Reply.parse(options.get(number.getAsInt() - 1))
                : Optional.empty();
    }

    private static boolean offersNumber(State state, Heard heard) {
        OptionalInt number = Numerals.read(heard.text());
        return number.isPresent()
                && number.getAsInt() >= 1
                && number.getAsInt() <= state.options().size();
    }

    /** Whether the text is a number or the very words of a choice that is offered now. */
    private boolean isClearReply(Draft draft, Folded text) {
        return numbered(draft).isPresent() || isOption(draft, text);
    }

    private boolean isOption(Draft draft, Folded text) {
        return numbered(draft).isPresent()
                || speaker.waiting(draft)
                        .filter(node -> vocabulary.choices(node).exactly(text).isPresent())
                        .isPresent();
    }

    private boolean inFlowTree(String at, String flow) {
        Optional<NodeId> start = trees.helpline().flow(flow);
        return start.isPresent()
                && NodeId.parse(at)
                        .filter(id -> id.tree().equals(start.get().tree()))
                        .isPresent();
    }
}
