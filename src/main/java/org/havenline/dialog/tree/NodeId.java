package org.havenline.dialog.tree;

import java.util.Optional;

/** The address of a node over all trees, written {@code work/pay}. */
public record NodeId(String tree, String node) {

    /** Reads {@code tree/node}; empty when it is not of that shape. */
    public static Optional<NodeId> parse(String written) {
        int slash = written.indexOf('/');
        boolean shaped = slash > 0 && slash < written.length() - 1 && written.indexOf('/', slash + 1) < 0;
        return shaped
                ? Optional.of(new NodeId(written.substring(0, slash), written.substring(slash + 1)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return tree + "/" + node;
    }
}
