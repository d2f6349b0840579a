package org.havenline.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A text cut into words, and the places where a word may begin or end. */
record Tokens(List<Word> words, BitSet boundaries) {

    private static final BreakIterator RULES = BreakIterator.getWordInstance(ULocale.ROOT);

    /** What French and Italian join to the next word by an apostrophe; "can't" and "O'Brien" are not of them. */
    private static final Set<String> ELISIONS = Set.of(
            "l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu",
            "aujourd", "un", "all", "dall", "dell", "nell", "sull", "quell", "quest", "bell", "dov", "com", "cos");

    static Tokens of(String text) {
        BreakIterator breaks = RULES.clone();
        breaks.setText(text);
        List<Word> words = new ArrayList<>();
        BitSet boundaries = new BitSet(text.length() + 1);
        int start = breaks.first();
        boundaries.set(start);
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            boundaries.set(end);
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                add(words, boundaries, text, start, end);
            }
        }
        return new Tokens(List.copyOf(words), boundaries);
    }

    private static void add(List<Word> words, BitSet boundaries, String text, int start, int end) {
        int cut = elision(text, start, end);
        if (cut > start) {
            boundaries.set(cut);
            words.add(new Word(text.substring(start, cut), start, cut));
        }
        words.add(new Word(text.substring(cut, end), cut, end));
    }

    private static int elision(String text, int start, int end) {
        for (int i = start + 1; i < Math.min(end - 1, start + 8); i++) {
            char letter = text.charAt(i);
            if (letter == '\'' || letter == '’') {
                String before = text.substring(start, i).toLowerCase(Locale.ROOT);
                return ELISIONS.contains(before) ? i + 1 : start;
            }
        }
        return start;
    }
}
