package org.havenline.text;

import java.util.Arrays;

/**
 * Whether a typed word is a listed word with a slip of the finger: letters left out, added, exchanged or swapped
 * (Damerau-Levenshtein, each letter touched once), stretched ("helppp") or hidden behind digits ("h3lp").
 *
 * <p>Never by a changed letter for words of four letters or fewer: too many of them differ by one ("home", "hope"). Up
 * to seven letters one slip, from eight on two; the first letter must be right. Both words must be folded.
 */
public final class NearMiss {

    /** Words up to this length match exactly, stretched or behind digits only. */
    public static final int EXACT_UP_TO = 4;

    private static final int ONE_SLIP_UP_TO = 7;

    /** No listed word is longer; a longer "word" is a run of letters that would only cost time. */
    private static final int MAX_LENGTH = 40;

    private NearMiss() {}

    /** Whether the typed word means the listed one. Also true when they are equal. */
    public static boolean matches(String listed, String typed) {
        if (listed.equals(typed)) {
            return true;
        }
        if (listed.isEmpty() || listed.length() > MAX_LENGTH) {
            return false;
        }
        if (stretchedOrHidden(listed, typed)) {
            return true;
        }
        int slips = slips(listed);
        return slips > 0
                && !typed.isEmpty()
                && listed.charAt(0) == typed.charAt(0)
                && distance(listed, typed, slips) <= slips;
    }

    /** Slips allowed for a listed word. */
    static int slips(String listed) {
        int letters = listed.codePointCount(0, listed.length());
        if (letters <= EXACT_UP_TO) {
            return 0;
        }
        return letters <= ONE_SLIP_UP_TO ? 1 : 2;
    }

    /**
     * Edits between two words, at most {@code limit} + 1: looks only at a band of the table, so it takes time in the
     * length of the shorter word.
     */
    public static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int width = other.length() + 1;
        int[] beforeLast = new int[width];
        int[] last = new int[width];
        int[] row = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            Arrays.fill(row, limit + 1);
            if (i <= limit) {
                row[0] = i;
            }
            int best = row[0];
            for (int j = Math.max(1, i - limit); j <= Math.min(other.length(), i + limit); j++) {
                row[j] = cell(one, other, i, j, beforeLast, last, row);
                best = Math.min(best, row[j]);
            }
            if (best > limit) {
                return limit + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(last[other.length()], limit + 1);
    }

    private static int cell(String one, String other, int i, int j, int[] beforeLast, int[] last, int[] row) {
        char left = one.charAt(i - 1);
        char right = other.charAt(j - 1);
        int changed = last[j - 1] + (left == right ? 0 : 1);
        int best = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && left == other.charAt(j - 2) && right == one.charAt(i - 2);
        return swapped ? Math.min(best, beforeLast[j - 2] + 1) : best;
    }

    private static boolean stretchedOrHidden(String listed, String typed) {
        String unhidden = withoutDigits(typed);
        if (unhidden.equals(listed)) {
            return true;
        }
        String single = withRunsOfAtLeast(STRETCH, unhidden);
        return single.length() < unhidden.length()
                && (single.equals(listed) || single.equals(withRunsOfAtLeast(2, listed)));
    }

    /** Three of a letter in a row are written for feeling, in no language we list for spelling. */
    private static final int STRETCH = 3;

    /** The text with each run of at least this many equal letters written as one. */
    private static String withRunsOfAtLeast(int least, String text) {
        StringBuilder single = new StringBuilder(text.length());
        for (int start = 0; start < text.length(); ) {
            int end = start + 1;
            while (end < text.length() && text.charAt(end) == text.charAt(start)) {
                end++;
            }
            single.append(text, start, end - start >= least ? start + 1 : end);
            start = end;
        }
        return single.toString();
    }

    /** Digits that stand for letters, in a word of two Latin letters at least (so that codes stay codes). */
    private static String withoutDigits(String typed) {
        long letters =
                typed.chars().filter(letter -> letter >= 'a' && letter <= 'z').count();
        return letters < 2
                ? typed
                : typed.replace('0', 'o')
                        .replace('1', 'i')
                        .replace('3', 'e')
                        .replace('4', 'a')
                        .replace('5', 's');
    }
}
