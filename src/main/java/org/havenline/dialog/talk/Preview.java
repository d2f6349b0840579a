package org.havenline.dialog.talk;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.havenline.dialog.tree.Ask;
import org.havenline.dialog.tree.Node;
import org.havenline.dialog.tree.Said;
import org.havenline.dialog.tree.Target;
import org.havenline.dialog.tree.Trees;
import org.havenline.language.Language;

/** A node's message as it would be sent by SMS, without a conversation: for the checker, drawings and translators. */
public final class Preview {

    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)");

    /** Stands in for a value. */
    private static final String SAMPLE = "Saint-Jean QC";

    private final Trees trees;
    private final Texts texts;

    public Preview(Trees trees, Texts texts) {
        this.trees = trees;
        this.texts = texts;
    }

    /** The message: this node's text, the texts joined to it, the choices of the last as numbered lines. */
    public String message(Node first, Language language) {
        List<String> lines = new ArrayList<>();
        Node node = first;
        for (int joined = 0; joined < Speaker.MAX_JOINED; joined++) {
            if (!node.say().isEmpty()) {
                lines.add(say(node.say(), language));
            }
            Node next = !node.waits() && node.go() instanceof Target.ToNode to
                    ? trees.node(to.node()).orElse(null)
                    : null;
            if (next == null) {
                break;
            }
            node = next;
        }
        List<String> labels = labels(node, language);
        for (int i = 0; i < labels.size(); i++) {
            lines.add((i + 1) + " " + labels.get(i));
        }
        return String.join("\n", lines);
    }

    /** The labels of a node's answers, in order. */
    public List<String> labels(Node node, Language language) {
        List<String> labels = new ArrayList<>();
        node.choices().forEach(choice -> labels.add(texts.of(choice.label(), language)));
        Ask ask = node.ask();
        if (ask != null && ask.kind() == Ask.Kind.YES_NO) {
            labels.add(firstWord(trees, texts, "yes", language));
            labels.add(firstWord(trees, texts, "no", language));
        }
        return labels;
    }

    /** A command's first word, written as a label. */
    static String firstWord(Trees trees, Texts texts, String key, Language language) {
        Said words = trees.helpline().words().get(key);
        if (words == null) {
            return key;
        }
        List<String> all = Said.words(texts.of(words, language));
        String first = all.isEmpty() ? key : all.getFirst();
        return UCharacter.toTitleCase(new ULocale(language.tag()), first, null, UCharacter.TITLECASE_NO_LOWERCASE);
    }

    private String say(Said said, Language language) {
        Map<String, String> samples = new TreeMap<>();
        Matcher names = VALUE.matcher(said.source());
        while (names.find()) {
            samples.put(names.group(1), SAMPLE);
        }
        return texts.format(said, language, samples);
    }
}
