package org.havenline.urgency;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text as the signs see it: folded, words parted by one space, sentences by a line feed, every place traceable to the
 * text as it came.
 *
 * <p>A unit is a word, or one character of a script that writes no spaces.
 */
final class TextView {

    static final char WORD_GAP = ' ';
    static final char SENTENCE_GAP = '\n';

    /** A sentence without any full stop is cut here, so that a hostile text costs no more than its length. */
    static final int MAX_UNITS_PER_SENTENCE = 160;

    /** Before an apostrophe these are words of their own (French, Haitian Creole). */
    private static final Set<String> ELIDED =
            Set.of("c", "d", "j", "l", "m", "n", "qu", "s", "t", "y", "jusqu", "lorsqu", "puisqu", "quelqu", "w", "k");

    final String original;
    char[] chars;
    char[] accented;
    int[] origins;
    int[] unitOf;
    int length;
    int[] clauseOf = new int[32];
    int[] sentenceOf = new int[32];
    int units;
    boolean hasUnspaced;

    private int clause;
    private int sentence;
    private int unitsInSentence;
    private int wordStart;
    private boolean inWord;

    private TextView(String original, int capacity) {
        this.original = original;
        chars = new char[capacity];
        accented = new char[capacity];
        origins = new int[capacity];
        unitOf = new int[capacity];
    }

    /** The view of a text; {@code places} maps its characters to the text as it came, null if it is that text. */
    static TextView of(String text, int @Nullable [] places) {
        TextView view = new TextView(text, text.length() + 16);
        view.read(text, places);
        return view;
    }

    private void read(String text, int @Nullable [] places) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int width = Character.charCount(c);
            int place = places == null ? i : places[i];
            take(c, place, text, i, width);
            i += width;
        }
        endWord();
    }

    private void take(int c, int place, String text, int at, int width) {
        switch (Fold.kind(c)) {
            case LETTER, DIGIT, MARK -> {
                startWord(c);
                append(c, place);
            }
            case UNSPACED -> {
                hasUnspaced = true;
                if (inWord && !isUnspacedUnit()) {
                    endWord();
                }
                startUnit();
                inWord = true;
                append(c, place);
            }
            case SYMBOL -> {
                endWord();
                startWord(c);
                append(c, place);
                endWord();
            }
            case APOSTROPHE -> apostrophe();
            case SPACE -> endWord();
            case CLAUSE -> {
                endWord();
                clause++;
            }
            case SENTENCE -> sentenceSign(c, text, at + width);
            case NOTHING -> {}
        }
    }

    private boolean isUnspacedUnit() {
        return length > 0
                && Fold.kind(chars[length - 1]) != Fold.Kind.LETTER
                && Fold.kind(chars[length - 1]) != Fold.Kind.DIGIT;
    }

    private void sentenceSign(int c, String text, int next) {
        boolean insideWord = c == '.' && next < text.length() && Fold.kind(text.charAt(next)) == Fold.Kind.LETTER;
        endWord();
        if (!insideWord) {
            endSentence();
        }
    }

    private void apostrophe() {
        if (inWord && ELIDED.contains(new String(chars, wordStart, length - wordStart))) {
            endWord();
        }
    }

    private void startWord(int c) {
        if (inWord
                && length > 0
                && Fold.kind(chars[length - 1]) == Fold.Kind.UNSPACED
                && Fold.kind(c) != Fold.Kind.MARK) {
            endWord();
        }
        if (!inWord) {
            startUnit();
            inWord = true;
        }
    }

    private void startUnit() {
        if (!inWord && length > 0 && chars[length - 1] != SENTENCE_GAP) {
            put(WORD_GAP, WORD_GAP, origins[length - 1] + 1, Math.max(0, units - 1));
        }
        if (++unitsInSentence > MAX_UNITS_PER_SENTENCE) {
            endSentence();
            unitsInSentence = 1;
        }
        if (units == clauseOf.length) {
            clauseOf = Arrays.copyOf(clauseOf, units * 2);
            sentenceOf = Arrays.copyOf(sentenceOf, units * 2);
        }
        clauseOf[units] = clause;
        sentenceOf[units] = sentence;
        units++;
        wordStart = length;
    }

    private void endWord() {
        inWord = false;
    }

    private void endSentence() {
        inWord = false;
        clause++;
        if (unitsInSentence > 0) {
            sentence++;
            unitsInSentence = 0;
            put(SENTENCE_GAP, SENTENCE_GAP, length == 0 ? 0 : origins[length - 1] + 1, Math.max(0, units - 1));
        }
    }

    private void append(int c, int place) {
        String folded = Fold.folded(c);
        if (folded == null) {
            if (c < 0x10000) {
                put((char) c, (char) c, place, units - 1);
            } else {
                put(Character.highSurrogate(c), '\0', place, units - 1);
                put(Character.lowSurrogate(c), '\0', place, units - 1);
            }
            return;
        }
        for (int i = 0; i < folded.length(); i++) {
            char lower = c < 0x10000 ? Character.toLowerCase((char) c) : folded.charAt(i);
            put(folded.charAt(i), folded.length() == 1 ? lower : folded.charAt(i), place, units - 1);
        }
    }

    private void put(char c, char accent, int place, int unit) {
        if (length == chars.length) {
            grow();
        }
        chars[length] = c;
        accented[length] = accent;
        origins[length] = place;
        unitOf[length] = unit;
        length++;
    }

    private void grow() {
        int size = length * 2;
        chars = Arrays.copyOf(chars, size);
        accented = Arrays.copyOf(accented, size);
        origins = Arrays.copyOf(origins, size);
        unitOf = Arrays.copyOf(unitOf, size);
    }

    /** Whether a word may begin or end before the character at this place. */
    boolean isBoundary(int at) {
        if (at <= 0 || at >= length) {
            return true;
        }
        char before = chars[at - 1];
        char after = chars[at];
        if (before <= WORD_GAP || after <= WORD_GAP) {
            return true;
        }
        return hasUnspaced
                && Fold.kind(after) != Fold.Kind.MARK
                && (Fold.kind(before) != Fold.Kind.LETTER || Fold.kind(after) == Fold.Kind.UNSPACED);
    }

    /** The folded text, as the signs see it. */
    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
