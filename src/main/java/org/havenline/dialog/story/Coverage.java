package org.havenline.dialog.story;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.havenline.dialog.tree.Ask;
import org.havenline.dialog.tree.Choice;
import org.havenline.dialog.tree.Node;
import org.havenline.dialog.tree.Trees;

/** All branches that the trees have: nodes, choices, answers to questions, variants. */
final class Coverage {

    private Coverage() {}

    static SortedSet<String> branches(Trees trees) {
        SortedSet<String> branches = new TreeSet<>();
        trees.nodes().forEach(node -> {
            branches.add(node.id().toString());
            if (!node.vary().isEmpty()) {
                branches.add(node.id() + ".plain");
            }
            for (int i = 0; i < node.vary().size(); i++) {
                branches.add(node.id() + ".vary." + (i + 1));
            }
            node.withVariants().forEach(one -> ways(one, branches));
        });
        return branches;
    }

    private static void ways(Node node, Collection<String> branches) {
        for (Choice choice : node.choices()) {
            branches.add(node.id() + ".choice." + choice.id());
        }
        Ask ask = node.ask();
        if (ask != null) {
            ask.then().keySet().forEach(answer -> branches.add(node.id() + ".then." + answer));
        }
    }
}
