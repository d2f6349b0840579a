package org.havenline.dialog.tree;

/** Where a choice or node leads. */
public sealed interface Target {

    /** A node of this or another tree. */
    record ToNode(NodeId node) implements Target {
        @Override
        public String toString() {
            return node.toString();
        }
    }

    /** The node that was shown before. */
    record Back() implements Target {
        @Override
        public String toString() {
            return "back";
        }
    }

    /** The question or topic that something more important interrupted; the menu when nothing was. */
    record Resume() implements Target {
        @Override
        public String toString() {
            return "resume";
        }
    }
}
