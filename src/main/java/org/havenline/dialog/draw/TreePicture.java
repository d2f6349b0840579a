package org.havenline.dialog.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.havenline.dialog.talk.Texts;
import org.havenline.dialog.tree.NodeId;
import org.havenline.dialog.tree.Tree;
import org.havenline.language.Language;

/** A tree as an SVG document: plain shapes and text, no script, no outside font, readable in either direction. */
public final class TreePicture {

    private static final double MARGIN = 16;
    private static final double TITLE = 34;

    private static final String STYLE = """
            text{font:13px system-ui,'Noto Sans',sans-serif;fill:#1b1b1f}
            .title{font-size:18px;font-weight:600}.head{font-weight:600}.marks{font-size:11px;fill:#5a3d00}
            .box{fill:#fff;stroke:#5b6472}.bar{fill:#e6ecf5}.start{fill:#d5ead8}.row{stroke:#d0d5dd}
            .way{fill:none;stroke:#38506e;stroke-width:1.4}""";

    private final Tree tree;
    private final Language language;
    private final SequencedMap<NodeId, Box> boxes;
    private final Layout layout;
    private final StringBuilder svg = new StringBuilder();

    private TreePicture(Tree tree, Texts texts, Language language) {
        this.tree = tree;
        this.language = language;
        boxes = new LinkedHashMap<>();
        tree.nodes().values().forEach(node -> boxes.put(node.id(), Box.of(node, texts, language)));
        layout = Layout.of(boxes);
        write(texts.of(tree.title(), language));
    }

    /** The document. */
    public static String of(Tree tree, Texts texts, Language language) {
        return new TreePicture(tree, texts, language).svg.toString();
    }

    private void write(String title) {
        double width = layout.width() + 2 * MARGIN;
        double height = layout.height() + 2 * MARGIN + TITLE;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"")
                .append(language.tag())
                .append("\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">\n"
                        .formatted(n(width), n(height), n(width), n(height)))
                .append("<title>")
                .append(escaped(title))
                .append("</title>\n")
                .append("<style>")
                .append(STYLE)
                .append("</style>\n")
                .append(
                        "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\""
                                + " markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#38506e\"/></marker></defs>\n")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#f7f8fa\"/>\n");
        text("title", MARGIN, MARGIN + 20, layout.width(), tree.id() + " · " + title);
        svg.append("<g transform=\"translate(%s %s)\">\n".formatted(n(MARGIN), n(MARGIN + TITLE)));
        layout.arrows().forEach(this::arrow);
        boxes.values().forEach(this::box);
        svg.append("</g>\n</svg>\n");
    }

    private void arrow(List<Layout.Point> points) {
        String path = points.stream()
                .map(point -> n(point.x()) + " " + n(point.y()))
                .collect(Collectors.joining(" L", "M", ""));
        svg.append("<path class=\"way\" marker-end=\"url(#tip)\" d=\"")
                .append(path)
                .append("\"/>\n");
    }

    private void box(Box box) {
        Layout.Point at = layout.boxes().getOrDefault(box.id(), new Layout.Point(0, 0));
        boolean start = box.id().node().equals(tree.start());
        svg.append("<g transform=\"translate(%s %s)\">\n".formatted(n(at.x()), n(at.y())));
        rectangle("box", 0, box.height());
        rectangle(start ? "start" : "bar", 0, Box.HEADING);
        plain("head", 10, 17, box.id().node());
        if (!box.marks().isEmpty()) {
            svg.append("<text class=\"marks\" x=\"%s\" y=\"17\" text-anchor=\"end\">".formatted(n(Box.WIDTH - 10)))
                    .append(escaped(String.join(" · ", box.marks())))
                    .append("</text>\n");
        }
        for (int i = 0; i < box.lines().size(); i++) {
            text("say", 10, box.baseline(i), Box.WIDTH - 20, box.lines().get(i));
        }
        for (int i = 0; i < box.rows().size(); i++) {
            double middle = box.rowMiddle(i);
            svg.append("<line class=\"row\" x1=\"0\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>\n"
                    .formatted(n(Box.WIDTH), n(middle - Box.ROW / 2), n(middle - Box.ROW / 2)));
            text("way-on", 10, middle + 4, Box.WIDTH - 20, box.rows().get(i).label());
        }
        svg.append("</g>\n");
    }

    private void rectangle(String style, double y, double height) {
        svg.append("<rect class=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"5\"/>\n"
                .formatted(style, n(y), n(Box.WIDTH), n(height)));
    }

    private void plain(String style, double x, double y, String text) {
        svg.append("<text class=\"%s\" x=\"%s\" y=\"%s\">".formatted(style, n(x), n(y)))
                .append(escaped(text))
                .append("</text>\n");
    }

    /** Text of the tree's language: begins at the right edge where the language runs from right to left. */
    private void text(String style, double x, double y, double width, String text) {
        if (!language.isRightToLeft()) {
            plain(style, x, y, text);
            return;
        }
        svg.append("<text class=\"%s\" x=\"%s\" y=\"%s\" direction=\"rtl\" unicode-bidi=\"embed\">"
                        .formatted(style, n(x + width), n(y)))
                .append(escaped(text))
                .append("</text>\n");
    }

    private static String n(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replace(".0", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
