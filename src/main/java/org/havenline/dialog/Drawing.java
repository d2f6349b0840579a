package org.havenline.dialog;

import java.util.Set;
import org.havenline.dialog.draw.TreePicture;
import org.havenline.language.Language;

/** Pictures of trees: every node with its text and answers, every way between them. */
public final class Drawing {

    private Drawing() {}

    /** Names of the trees that can be drawn. */
    public static Set<String> trees(Dialogs dialogs) {
        return dialogs.trees().trees().sequencedKeySet();
    }

    /**
     * One tree as an SVG document, its texts in a language.
     *
     * @throws IllegalArgumentException when there is no such tree
     */
    public static String svg(Dialogs dialogs, String tree, Language language) {
        return dialogs.trees()
                .tree(tree)
                .map(found -> TreePicture.of(found, dialogs.texts(), language))
                .orElseThrow(() -> new IllegalArgumentException("no such tree: " + tree));
    }
}
