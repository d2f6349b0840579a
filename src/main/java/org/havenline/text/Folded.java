package org.havenline.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as matching sees it: what people leave out or type differently on a phone is made equal, and every folded
 * character still knows where in the original it came from.
 *
 * <p>Folded away: case, compatibility forms (full-width, ligatures), accents of Latin, Greek, Cyrillic, Arabic and
 * Hebrew, zero-width characters, kinds of apostrophe, quote, dash and blank, Arabic and Persian letter variants, digits
 * of all scripts, control characters and lone surrogates. Vowel signs of Indic and Thai script stay: they are letters.
 *
 * <p>Safe for any input; linear in its length. Reading {@link #words()} the first time costs a word break.
 */
public final class Folded {

    private final String value;
    private final int[] starts;
    private final int[] ends;
    private final int originalLength;
    private volatile @Nullable Tokens tokens;

    private Folded(String value, int[] starts, int[] ends, int originalLength) {
        this.value = value;
        this.starts = starts;
        this.ends = ends;
        this.originalLength = originalLength;
    }

    public static Folded of(String text) {
        Folding folding = new Folding(text);
        folding.run();
        return new Folded(folding.value(), folding.starts(), folding.ends(), text.length());
    }

    /** The folded text. */
    public String value() {
        return value;
    }

    /** Where in the original the character at this folded index begins; the original's length for the end. */
    public int originalOffset(int foldedIndex) {
        return foldedIndex == value.length() ? originalLength : starts[foldedIndex];
    }

    /** Where in the original a stretch that ends before this folded index ends; 0 for index 0. */
    public int originalEnd(int foldedIndex) {
        return foldedIndex == 0 ? 0 : ends[foldedIndex - 1];
    }

    /** The words of the folded text, in order; their offsets are folded ones. */
    public List<Word> words() {
        return tokens().words();
    }

    Tokens tokens() {
        Tokens known = tokens;
        if (known == null) {
            known = Tokens.of(value);
            tokens = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Folded folded
                && value.equals(folded.value)
                && Arrays.equals(starts, folded.starts)
                && originalLength == folded.originalLength;
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Says nothing of the text: it may be a survivor's. */
    @Override
    public String toString() {
        return "Folded[" + value.length() + " characters]";
    }
}
