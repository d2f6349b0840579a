package org.havenline.language.model;

import java.util.Arrays;

/**
 * The features of a text in one alphabet, as numbers below {@link #SPACE}: every run of one to five characters of a
 * word (its ends count as characters) and the word itself.
 *
 * <p>Scripts written without blanks have no word ends and runs of one to three. At most {@link #MAX_WORDS} words are
 * used, spread evenly over a longer text, so that a text in two languages is not judged by its beginning.
 */
public final class Features {

    /** The size of the hash space that training works in; the shipped table keeps the useful part. */
    public static final int SPACE = 1 << 22;

    static final int MAX_WORDS = 16;
    private static final int MAX_WORD_LENGTH = 20;
    private static final int LONGEST_RUN = 5;
    private static final int LONGEST_UNSPACED_RUN = 3;
    private static final int MAX_UNSPACED = 60;
    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long PRIME = 0xD6E8FEB86659FD93L;
    private static final long WORD = 0x5851F42D4C957F2DL;
    private static final char EDGE = '\u0001';

    private int[] found = new int[512];
    private int size;
    private final char[] word = new char[MAX_WORD_LENGTH + 2];

    /** Reads the words of one alphabet. */
    public void read(Letters letters, Alphabet alphabet) {
        size = 0;
        boolean spaced = alphabet != Alphabet.HAN;
        int words = letters.words(alphabet);
        int used = Math.min(words, MAX_WORDS);
        int seen = 0;
        int taken = 0;
        for (int i = 0; i < letters.words() && taken < used; i++) {
            if (letters.alphabet(i) != alphabet) {
                continue;
            }
            if ((long) taken * words <= (long) seen * used) {
                taken++;
                addWord(letters, i, spaced);
            }
            seen++;
        }
    }

    /** How many features there are. */
    public int size() {
        return size;
    }

    /** One feature, 0 to {@link #SPACE} - 1. */
    public int get(int index) {
        return found[index];
    }

    private void addWord(Letters letters, int index, boolean spaced) {
        int start = letters.start(index);
        int length = letters.end(index) - start;
        if (!spaced) {
            addRuns(letters.characters(), start, start + Math.min(length, MAX_UNSPACED), LONGEST_UNSPACED_RUN);
            return;
        }
        int kept = Math.min(length, MAX_WORD_LENGTH);
        word[0] = EDGE;
        System.arraycopy(letters.characters(), start, word, 1, kept);
        word[kept + 1] = EDGE;
        addRuns(word, 0, kept + 2, LONGEST_RUN);
        long hash = WORD;
        for (int i = 1; i <= kept; i++) {
            hash = (hash ^ word[i]) * PRIME;
        }
        add(hash);
    }

    private void addRuns(char[] characters, int start, int end, int longest) {
        for (int from = start; from < end; from++) {
            long hash = SEED;
            int until = Math.min(end, from + longest);
            for (int i = from; i < until; i++) {
                hash = (hash ^ characters[i]) * PRIME;
                if (i > from || characters[i] != EDGE) {
                    add(hash);
                }
            }
        }
    }

    private void add(long hash) {
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        long mixed = hash ^ (hash >>> 32);
        found[size++] = (int) ((mixed * SEED) >>> 42);
    }
}
