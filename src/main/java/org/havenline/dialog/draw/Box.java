package org.havenline.dialog.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.havenline.dialog.talk.Texts;
import org.havenline.dialog.tree.Ask;
import org.havenline.dialog.tree.Choice;
import org.havenline.dialog.tree.Node;
import org.havenline.dialog.tree.NodeId;
import org.havenline.dialog.tree.Target;
import org.havenline.language.Language;

/**
 * A node as a box: heading, lines of text, one row for each way on.
 *
 * @param marks what else the node does, as short words
 */
record Box(NodeId id, List<String> marks, List<String> lines, List<Row> rows) {

    static final double WIDTH = 300;
    static final double LINE = 17;
    static final double HEADING = 26;
    static final double ROW = 24;
    private static final double PADDING = 8;

    /** Letters of middling width that fit a line of the text. */
    private static final int LETTERS = 38;

    /**
     * A way on.
     *
     * @param to node of the same tree that an arrow is drawn to, empty when it leads elsewhere (then the label says so)
     */
    record Row(String label, Optional<NodeId> to) {}

    static Box of(Node node, Texts texts, Language language) {
        List<String> lines = new ArrayList<>();
        for (Node one : node.withVariants()) {
            if (one != node) {
                lines.add("— " + when(node, one) + ":");
            }
            lines.addAll(Wrapping.of(texts.of(one.say(), language), LETTERS));
        }
        return new Box(node.id(), marks(node), lines, rows(node, texts, language));
    }

    double height() {
        return HEADING + textHeight() + rows.size() * ROW;
    }

    double textHeight() {
        return lines.isEmpty() ? 0 : lines.size() * LINE + 2 * PADDING;
    }

    /** Middle of a row, from the box's upper edge. */
    double rowMiddle(int row) {
        return HEADING + textHeight() + row * ROW + ROW / 2;
    }

    /** Base line of a line of text. */
    double baseline(int line) {
        return HEADING + PADDING + (line + 1) * LINE - 4;
    }

    private static String when(Node node, Node variant) {
        return node.vary().stream()
                .filter(one -> one.node() == variant)
                .findFirst()
                .map(one -> String.join(
                        ", ",
                        one.when().wanted().entrySet().stream()
                                .map(entry -> entry.getKey() + " " + String.join("/", entry.getValue()))
                                .toList()))
                .orElse("");
    }

    private static List<String> marks(Node node) {
        List<String> marks = new ArrayList<>();
        node.flags().forEach(flag -> marks.add(flag.key()));
        if (node.person() != null) {
            marks.add("person");
        }
        if (node.resources() != null) {
            marks.add("resources");
        }
        if (node.close() != null) {
            marks.add("close");
        }
        return marks;
    }

    private static List<Row> rows(Node node, Texts texts, Language language) {
        List<Row> rows = new ArrayList<>();
        int number = 1;
        for (Choice choice : node.choices()) {
            rows.add(row(node, number++ + "  " + texts.of(choice.label(), language), choice.go()));
        }
        Ask ask = node.ask();
        if (ask != null) {
            ask.then().forEach((answer, target) -> rows.add(row(node, ask.kind().code() + ": " + answer, target)));
        }
        Target go = node.go();
        if (go != null) {
            rows.add(row(node, "…", go));
        }
        return rows;
    }

    private static Row row(Node node, String label, Target target) {
        return target instanceof Target.ToNode to
                        && to.node().tree().equals(node.id().tree())
                ? new Row(label, Optional.of(to.node()))
                : new Row(label + "  → " + target, Optional.empty());
    }
}
