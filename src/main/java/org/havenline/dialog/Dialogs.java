package org.havenline.dialog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.havenline.dialog.talk.Intents;
import org.havenline.dialog.talk.Talk;
import org.havenline.dialog.talk.Texts;
import org.havenline.dialog.tree.Flag;
import org.havenline.dialog.tree.NodeId;
import org.havenline.dialog.tree.Said;
import org.havenline.dialog.tree.TreeLoader;
import org.havenline.dialog.tree.Trees;
import org.havenline.language.Catalogue;
import org.havenline.language.Language;
import org.havenline.language.Languages;
import org.havenline.language.TranslationPolicy;

/**
 * All dialogs of a helpline, immutable: what the authors wrote, its translations, and the turn made of them. The one
 * door through which a conversation speaks.
 */
public final class Dialogs {

    private final Trees trees;
    private final Texts texts;
    private final ResourceAnswers resources;
    private final Talk talk;

    private Dialogs(Trees trees, Texts texts, ResourceAnswers resources) {
        this.trees = trees;
        this.texts = texts;
        this.resources = resources;
        this.talk = new Talk(trees, texts, resources, Intents.trainedOn(trees, texts));
    }

    /**
     * The outcome of reading dialogs.
     *
     * @param findings what is wrong with their form; {@link org.havenline.dialog.check.Checker} looks at the content
     */
    public record Loaded(Optional<Dialogs> dialogs, List<Finding> findings) {

        /** The dialogs, for shipped content that must be whole. */
        public Dialogs orThrow() {
            return dialogs.orElseThrow(() -> new IllegalStateException("broken dialogs:\n"
                    + String.join("\n", findings.stream().map(Finding::toString).toList())));
        }
    }

    /** Reads dialogs. Empty, with findings, when their form is broken. */
    public static Loaded load(DialogFiles files, Catalogue catalogue, ResourceAnswers resources) {
        TreeLoader.Loaded read = TreeLoader.load(files);
        boolean broken = read.findings().stream().anyMatch(Finding::isError);
        Optional<Dialogs> dialogs = read.trees()
                .filter(trees -> !broken)
                .map(trees -> new Dialogs(trees, texts(trees, catalogue), resources));
        return new Loaded(dialogs, read.findings());
    }

    private static Texts texts(Trees trees, Catalogue catalogue) {
        Language base = new Language(trees.helpline().base());
        List<Language> languages = new ArrayList<>(
                trees.helpline().languages().stream().map(Language::new).toList());
        if (languages.isEmpty()) {
            languages.addAll(new Languages().shipped());
        }
        if (!languages.contains(base)) {
            languages.addFirst(base);
        }
        return new Texts(base, languages, catalogue);
    }

    /**
     * The same dialogs, saying translations only as far as this policy trusts them. Without it all are said. What
     * answers danger and what asks about safety counts as critical.
     */
    public Dialogs trusting(TranslationPolicy policy) {
        return new Dialogs(trees, texts.trusting(policy, criticalContexts()), resources);
    }

    private Set<String> criticalContexts() {
        Set<String> danger = new HashSet<>();
        trees.helpline().urgent().values().forEach(node -> danger.add(node.tree()));
        trees.helpline().flow("urgent").ifPresent(node -> danger.add(node.tree()));
        return trees.nodes()
                .filter(node ->
                        node.is(Flag.SAFETY) || danger.contains(node.id().tree()))
                .flatMap(node -> node.withVariants().stream())
                .map(node -> node.say().context())
                .collect(Collectors.toSet());
    }

    /** One turn of a conversation. Pure: the same state and text give the same turn. Never throws. */
    public Turn turn(State state, Heard heard) {
        return talk.turn(state, heard);
    }

    /** A text of {@code notices} in a language, with its {@code {values}}; empty when there is no such notice. */
    public Optional<String> notice(String key, Language language, Map<String, String> values) {
        return trees.helpline().notice(key).map(said -> texts.format(said, language, values));
    }

    /**
     * What the helpline says of itself in an open conversation, with its choices: "nobody could come", "closed now". Only
     * for one that she began and has not left.
     *
     * @param place a flow ("closed") or a node ("waiting/closed")
     * @return empty when she left or there is no such place
     */
    public Optional<Turn> arrive(State state, String place, Circumstances now) {
        Optional<NodeId> node = trees.helpline().flow(place).or(() -> NodeId.parse(place));
        return node.flatMap(id -> talk.arrive(state, id, now));
    }

    /** What a node says ("waiting/closed"), without its choices; empty when there is no such node. */
    public Optional<String> says(String node, Language language) {
        return NodeId.parse(node).flatMap(trees::node).map(found -> texts.format(found.say(), language, Map.of()));
    }

    /** All notices whose keys begin with a prefix, in a language, by key without the prefix. */
    public Map<String, String> notices(String prefix, Language language) {
        Map<String, String> found = new TreeMap<>();
        trees.helpline().notices().forEach((key, said) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), texts.of(said, language));
            }
        });
        return found;
    }

    /** The languages that are answered in, in the order of the helpline file. */
    public List<Language> languages() {
        return texts.languages();
    }

    /** Words of a command in a language, the first of them the shortest to show ("0" leaves, "9" is a person). */
    public List<String> words(String command, Language language) {
        Said words = trees.helpline().words().get(command);
        return words == null ? List.of() : Said.words(texts.of(words, language));
    }

    public Trees trees() {
        return trees;
    }

    public Texts texts() {
        return texts;
    }
}
