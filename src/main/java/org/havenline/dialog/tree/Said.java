package org.havenline.dialog.tree;

import java.util.Arrays;
import java.util.List;

/**
 * A text as it stands in the base language, with the address under which its translations are found.
 *
 * @param context the {@code msgctxt} of the PO files, such as {@code work/pay.say}
 */
public record Said(String source, String context, Where where) {

    /** Lists of words stand as one text, joined by this. */
    public static final String LIST_SEPARATOR = ", ";

    /** A list of words to hear. */
    public static Said list(List<String> words, String context, Where where) {
        return new Said(String.join(LIST_SEPARATOR, words), context, where);
    }

    /** Reads such a list; commas of other scripts part words too, since translators write their own. */
    public static List<String> words(String joined) {
        return Arrays.stream(joined.split("[,،、，;؛]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public List<String> words() {
        return words(source);
    }

    public boolean isEmpty() {
        return source.isEmpty();
    }
}
