package org.havenline.urgency;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** The features of a text for the second stage: hashed words, pairs of words and runs of 1 to 5 characters. */
final class Subwords {

    /** How many places the hashes fall on. */
    static final int SIZE = 1 << 16;

    /** Of a longer text the end is read: there people say what they came for. */
    private static final int LONGEST = 1_000;

    private static final int RUN = 5;

    private Subwords() {}

    /** The places of a text's features, sorted, each once. */
    static int[] of(String text) {
        String folded = fold(text.substring(Math.max(0, text.length() - LONGEST)));
        int[] found = new int[folded.length() * (RUN + 2)];
        int count = 0;
        for (int start = 0; start < folded.length(); start++) {
            int hash = 1;
            for (int end = start; end < Math.min(folded.length(), start + RUN); end++) {
                hash = hash * 31 + folded.charAt(end);
                found[count++] = place(hash + (end - start) * 0x9E3779B9);
            }
        }
        String before = "";
        for (String word : folded.strip().split(" ", -1)) {
            found[count++] = place(word.hashCode() * 17 + 3);
            found[count++] = place((before + " " + word).hashCode() * 19 + 5);
            before = word;
        }
        return Arrays.stream(found, 0, count).sorted().distinct().toArray();
    }

    private static int place(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return (mixed ^ (mixed >>> 16)) & (SIZE - 1);
    }

    private static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(" ");
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                folded.append(c);
            } else if (c != '\'' && c != '\u2019' && isGap(c) && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.append(' ').toString();
    }

    private static boolean isGap(char c) {
        int type = Character.getType(c);
        return type != Character.NON_SPACING_MARK
                && type != Character.COMBINING_SPACING_MARK
                && type != Character.FORMAT;
    }
}
