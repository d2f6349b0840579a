package org.havenline.dialog.tree;

/** A line of a file, counted from 1; line 0 means the file as a whole. */
public record Where(String file, int line) {

    /** A place for what was made by the engine itself. */
    public static final Where NOWHERE = new Where("", 0);

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
