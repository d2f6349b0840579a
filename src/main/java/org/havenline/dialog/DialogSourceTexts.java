package org.havenline.dialog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.havenline.dialog.tree.Choice;
import org.havenline.dialog.tree.Node;
import org.havenline.dialog.tree.Said;
import org.havenline.dialog.tree.TreeLoader;
import org.havenline.dialog.tree.Trees;
import org.havenline.language.SourceTexts;
import org.jspecify.annotations.Nullable;

/** The dialogs' texts for translators: words and notices, then tree by tree and node by node as the author wrote. */
public final class DialogSourceTexts implements SourceTexts {

    private static final String MESSAGE = "Message. By SMS at most 2 segments: 2 x 153 plain letters or 2 x 67 others.";
    private static final String SOFTENED = MESSAGE + " Said while a fact of the usual message has to be checked again.";
    private static final String LABEL = "Label of a choice: a few words.";
    private static final String TITLE = "Topic in the menu: a few words.";
    private static final String WORDS =
            "Words that people write, parted by commas; more or fewer than the source is fine.";
    private static final String NOTICE = "Short text of the program.";

    private final String base;
    private final Map<String, SourceText> texts = new LinkedHashMap<>();

    private DialogSourceTexts(Trees trees) {
        base = trees.helpline().base();
        asWritten(trees.helpline().words().values()).forEach(words -> add(words, WORDS));
        asWritten(trees.helpline().notices().values()).forEach(notice -> add(notice, NOTICE));
        trees.trees().values().forEach(tree -> {
            add(tree.title(), TITLE);
            add(tree.hear(), WORDS);
            tree.nodes().values().stream()
                    .flatMap(node -> node.withVariants().stream())
                    .forEach(this::add);
        });
    }

    /** The texts of these files; empty when they hold no helpline file that can be read. */
    public static Optional<DialogSourceTexts> of(DialogFiles files) {
        return TreeLoader.load(files).trees().map(DialogSourceTexts::new);
    }

    /** The tag of the language the authors write in. */
    public String base() {
        return base;
    }

    @Override
    public List<SourceText> all() {
        return new ArrayList<>(texts.values());
    }

    private static Stream<Said> asWritten(Collection<Said> texts) {
        return texts.stream()
                .sorted(Comparator.comparingInt(text -> text.where().line()));
    }

    private void add(Node node) {
        add(node.say(), MESSAGE);
        add(node.soften(), SOFTENED);
        for (Choice choice : node.choices()) {
            add(choice.label(), LABEL);
            add(choice.hear(), WORDS);
        }
    }

    /** A variant that takes over a text of its node has the same address, and is listed once. */
    private void add(@Nullable Said said, String comment) {
        if (said != null && !said.isEmpty()) {
            texts.putIfAbsent(
                    said.context(),
                    new SourceText(
                            said.context(),
                            said.source(),
                            comment,
                            said.where().file(),
                            said.where().line()));
        }
    }
}
