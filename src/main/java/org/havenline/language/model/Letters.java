package org.havenline.language.model;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/**
 * The words of a text as the model sees them: lower case, compatibility forms folded, apostrophes and Arabic yeh and
 * kaf unified, zero-width and direction marks dropped, a letter at most twice in a row, links, addresses and handles
 * left out.
 *
 * <p>Accents stay: they are evidence. A digit beside a Latin letter stays too ("3ayez", "sa3edni"); other digits,
 * emoji and punctuation are no words. Reads at most {@link #MAX_LETTERS} letters, so that work is bounded.
 */
public final class Letters {

    /** Ten SMS; the reading no longer changes after far fewer. */
    static final int MAX_LETTERS = 1_200;
    /** How far a text is searched for letters. */
    static final int MAX_CHARACTERS = 20_000;

    private static final int MAX_WORDS = MAX_LETTERS;
    private static final Normalizer2 COMPATIBILITY = Normalizer2.getNFKCInstance();
    private static final Alphabet[] ALPHABETS = Alphabet.values();

    private char[] characters;
    private int length;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private byte[] alphabets = new byte[32];
    private int words;
    private int wordStart;
    private int letters;
    private Alphabet current = Alphabet.OTHER;
    private final int[] count = new int[ALPHABETS.length];

    private Letters(int capacity) {
        characters = new char[capacity];
    }

    /** Reads any text, however broken. */
    public static Letters of(String text) {
        String bounded = text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS);
        String folded = COMPATIBILITY.normalize(bounded);
        Letters found = new Letters(Math.min(folded.length(), 2 * MAX_LETTERS) + 8);
        found.read(folded);
        return found;
    }

    /** How many words there are, in all alphabets. */
    public int words() {
        return words;
    }

    /** How many words of one alphabet there are. */
    public int words(Alphabet alphabet) {
        int found = 0;
        for (int i = 0; i < words; i++) {
            found += alphabets[i] == alphabet.ordinal() ? 1 : 0;
        }
        return found;
    }

    /** One word as folded. */
    public String word(int index) {
        return new String(characters, starts[index], ends[index] - starts[index]);
    }

    Alphabet alphabet(int index) {
        return ALPHABETS[alphabets[index]];
    }

    int letters(Alphabet alphabet) {
        return count[alphabet.ordinal()];
    }

    int letters() {
        return letters;
    }

    char[] characters() {
        return characters;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /** Forgets the words that the caller does not want to count, such as names. */
    void drop(java.util.function.Predicate<String> unwanted) {
        int kept = 0;
        for (int i = 0; i < words; i++) {
            if (unwanted.test(word(i))) {
                int size = ends[i] - starts[i];
                count[alphabets[i]] -= size;
                letters -= size;
                continue;
            }
            starts[kept] = starts[i];
            ends[kept] = ends[i];
            alphabets[kept++] = alphabets[i];
        }
        words = kept;
    }

    private void read(String text) {
        int i = 0;
        boolean atToken = true;
        while (i < text.length() && letters < MAX_LETTERS && words < MAX_WORDS) {
            if (atToken) {
                int past = Links.skip(text, i);
                if (past > i) {
                    endWord();
                    i = past;
                    continue;
                }
            }
            int letter = text.codePointAt(i);
            int width = Character.charCount(letter);
            accept(text, i, letter, width);
            atToken = Character.isWhitespace(letter);
            i += width;
        }
        endWord();
    }

    private void accept(String text, int at, int letter, int width) {
        if (letter < 0x80) {
            acceptAscii(text, at, (char) letter);
        } else if (Character.isLetter(letter)) {
            add(Characters.folded(Character.toLowerCase(letter)));
        } else if (Characters.isMark(letter)) {
            addMark(letter);
        } else if (Characters.isApostrophe(letter)) {
            apostrophe();
        } else if (!Characters.isInvisible(letter)) {
            endWord();
        }
    }

    private void acceptAscii(String text, int at, char c) {
        if (c >= 'a' && c <= 'z') {
            add(c);
        } else if (c >= 'A' && c <= 'Z') {
            add(c + ('a' - 'A'));
        } else if (c == '\'' || c == '`') {
            apostrophe();
        } else if (c >= '2' && c <= '9' && Characters.isLoneDigit(text, at) && (Characters.besideLatin(text, at))) {
            add(c);
        } else {
            endWord();
        }
    }

    private void add(int letter) {
        boolean digit = letter < 'A';
        Alphabet alphabet = digit ? Alphabet.LATIN : Alphabet.of(letter);
        if (alphabet != current && wordStart < length) {
            endWord();
        }
        current = alphabet;
        letters++;
        count[alphabet.ordinal()]++;
        if (isThirdInARow(letter)) {
            return;
        }
        append(letter);
    }

    private boolean isThirdInARow(int letter) {
        return length - wordStart >= 2 && characters[length - 1] == letter && characters[length - 2] == letter;
    }

    /** Marks belong to the letter before: vowel signs of Indic scripts; Arabic vowel points are left out. */
    private void addMark(int mark) {
        boolean arabicPoint = mark >= 0x610 && mark <= 0x670;
        if (wordStart == length && Alphabet.of(mark) != Alphabet.OTHER && !arabicPoint) {
            // A vowel sign cut off from its letter still tells the script.
            add(mark);
            return;
        }
        if (wordStart < length && !arabicPoint && length - wordStart < MAX_LETTERS / 2) {
            append(mark);
        }
    }

    private void append(int letter) {
        if (length + 2 > characters.length) {
            characters = Arrays.copyOf(characters, characters.length * 2);
        }
        length += Character.toChars(letter, characters, length);
    }

    /** Ends the word but stays with it: "j'" and "ai", "don'" and "t". */
    private void apostrophe() {
        if (wordStart < length) {
            append('\'');
            endWord();
        }
    }

    private void endWord() {
        if (wordStart == length) {
            return;
        }
        if (words == starts.length) {
            starts = Arrays.copyOf(starts, words * 2);
            ends = Arrays.copyOf(ends, words * 2);
            alphabets = Arrays.copyOf(alphabets, words * 2);
        }
        starts[words] = wordStart;
        ends[words] = length;
        alphabets[words++] = (byte) current.ordinal();
        wordStart = length;
    }
}
