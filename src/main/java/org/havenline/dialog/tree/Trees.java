package org.havenline.dialog.tree;

import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Everything the authors wrote, read and resolved: the helpline file and all trees by id. */
public record Trees(Helpline helpline, SequencedMap<String, Tree> trees) {

    public Optional<Tree> tree(String id) {
        return Optional.ofNullable(trees.get(id));
    }

    public Optional<Node> node(NodeId id) {
        return tree(id.tree()).flatMap(tree -> tree.node(id.node()));
    }

    public Stream<Node> nodes() {
        return trees.values().stream().flatMap(tree -> tree.nodes().values().stream());
    }
}
