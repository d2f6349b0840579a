package org.havenline.dialog.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.havenline.dialog.tree.Choice;
import org.havenline.dialog.tree.Node;
import org.havenline.dialog.tree.Said;
import org.havenline.dialog.tree.Trees;
import org.havenline.dialog.tree.Where;
import org.havenline.text.Folded;

/**
 * Every word that means something, in all languages at once: commands, yes, no and skip, the topics, and the choices of
 * each node. A node's words are indexed when they are first listened for.
 */
final class Vocabulary {

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String SKIP = "skip";

    /**
     * What phone companies take as "send nothing more" when it is the whole text, in the languages they listen to: it
     * leaves here too, on every channel.
     */
    static final List<String> CARRIER_STOPS = List.of(
            "stop",
            "stopall",
            "stop all",
            "unsubscribe",
            "cancel",
            "end",
            "quit",
            "revoke",
            "optout",
            "opt out",
            "arret");

    private final Trees trees;
    private final Texts texts;
    private final WordIndex<Command> commands = new WordIndex<>();
    private final WordIndex<String> answers = new WordIndex<>();
    private final WordIndex<String> topics = new WordIndex<>();
    private final Map<Where, WordIndex<String>> choices = new ConcurrentHashMap<>();

    Vocabulary(Trees trees, Texts texts) {
        this.trees = trees;
        this.texts = texts;
        trees.helpline().words().forEach(this::addWord);
        CARRIER_STOPS.forEach(word -> commands.add(word, Command.LEAVE));
        trees.trees().values().forEach(tree -> {
            if (!tree.hear().isEmpty()) {
                texts.wordsEverywhere(tree.hear()).forEach(word -> topics.add(word, tree.id()));
                texts.everywhere(tree.title()).forEach(title -> topics.add(title, tree.id()));
            }
        });
    }

    private void addWord(String key, Said words) {
        Optional<Command> command = Command.of(key);
        texts.wordsEverywhere(words).forEach(word -> {
            command.ifPresent(known -> commands.add(word, known));
            if (key.equals(YES) || key.equals(NO) || key.equals(SKIP)) {
                answers.add(word, key);
            }
        });
    }

    /** The command that is the whole text. */
    Optional<Command> command(Folded text) {
        return commands.exactly(text);
    }

    /** Commands that stand in the text as part of it, in at least two words. */
    WordIndex<Command> commands() {
        return commands;
    }

    /** yes, no or skip. */
    WordIndex<String> answers() {
        return answers;
    }

    /** Tree ids by their words and titles. */
    WordIndex<String> topics() {
        return topics;
    }

    /** Choice ids of a node by label and words. */
    WordIndex<String> choices(Node node) {
        return choices.computeIfAbsent(node.where(), where -> index(node));
    }

    private WordIndex<String> index(Node node) {
        WordIndex<String> index = new WordIndex<>();
        for (Choice choice : node.choices()) {
            texts.everywhere(choice.label()).forEach(label -> index.add(label, choice.id()));
            texts.wordsEverywhere(choice.hear()).forEach(word -> index.add(word, choice.id()));
        }
        return index;
    }

    Trees trees() {
        return trees;
    }
}
