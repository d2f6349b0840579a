package org.havenline.text;

import java.util.List;

/**
 * The words of a text in any script, by ICU's rules and dictionaries (Thai, Lao, Khmer, Burmese, Han and Kana are
 * written without blanks).
 *
 * <p>Numbers count as words, punctuation and emoji do not. A contraction is one word ("can't"); a French or Italian
 * elision is its own ("d'" "aide").
 */
public final class Words {

    private Words() {}

    public static List<Word> of(String text) {
        return Tokens.of(text).words();
    }
}
