package org.havenline.dialog.tree;

/** How a conversation ends: without a word, or after the node's text. */
public enum Closing {
    SILENT,
    GOODBYE
}
