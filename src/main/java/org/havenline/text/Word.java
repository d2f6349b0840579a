package org.havenline.text;

/** A word of a text and where it stands (UTF-16 offsets, end exclusive). */
public record Word(String text, int start, int end) {

    /** Says nothing of the word: it may be a survivor's. */
    @Override
    public String toString() {
        return "Word[" + start + "-" + end + "]";
    }
}
