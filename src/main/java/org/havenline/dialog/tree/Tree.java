package org.havenline.dialog.tree;

import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A topic: a file of nodes with a title for the menu and words that lead to it. */
public record Tree(String id, Where where, Said title, Said hear, String start, SequencedMap<String, Node> nodes) {

    public NodeId startId() {
        return new NodeId(id, start);
    }

    public Optional<Node> node(String name) {
        return Optional.ofNullable(nodes.get(name));
    }

    public @Nullable Node startNode() {
        return nodes.get(start);
    }
}
