package org.havenline.urgency;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each character becomes before reading: NFKC, case fold, accents off, letter variants evened out.
 *
 * <p>A table built once, because every text passes here and the time allowed is microseconds.
 */
final class Fold {

    /** Kinds of characters the reader tells apart. */
    enum Kind {
        LETTER,
        /** A letter of a script that writes no spaces: a unit of its own. */
        UNSPACED,
        /** A mark that must not be parted from the letter before it. */
        MARK,
        DIGIT,
        /** A picture: a word of its own. */
        SYMBOL,
        SPACE,
        /** Comma and its like: parts clauses. */
        CLAUSE,
        /** Full stop and its like: parts sentences. */
        SENTENCE,
        APOSTROPHE,
        /** Vanishes: accents, joiners, variation selectors. */
        NOTHING
    }

    private static final int BMP = 0x10000;
    private static final String SENTENCE_SIGNS = "\n\r.!?…।॥۔؟。！？｡።፧\u2029\u2028";
    private static final String CLAUSE_SIGNS = ",;:()[]{}\"«»“”„،؛、，；：፡፣፤፥–—|";
    private static final String APOSTROPHES = "'’‘ʼʻ`´′ʹ";
    private static final Map<Integer, String> OWN = Map.ofEntries(
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "d"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ى', "ي"),
            Map.entry((int) 'ی', "ي"),
            Map.entry((int) 'ې', "ي"),
            Map.entry((int) 'ک', "ك"),
            Map.entry((int) 'ة', "ه"),
            Map.entry((int) 'ہ', "ه"),
            Map.entry((int) 'ھ', "ه"),
            Map.entry((int) 'ۃ', "ه"),
            Map.entry((int) 'ۀ', "ه"),
            Map.entry((int) 'ە', "ه"),
            Map.entry((int) 'ۂ', "ه"));

    private static final Kind[] KINDS = new Kind[BMP];
    private static final @Nullable String[] FOLDED = new String[BMP];

    static {
        Map<String, String> simplified = simplified();
        for (int c = 0; c < BMP; c++) {
            KINDS[c] = kindOf(c);
            FOLDED[c] = computed(c, simplified);
        }
    }

    private Fold() {}

    static Kind kind(int codePoint) {
        return codePoint < BMP ? KINDS[codePoint] : kindOf(codePoint);
    }

    /** The folded form, or null where the character stands for itself. */
    static @Nullable String folded(int codePoint) {
        return codePoint < BMP ? FOLDED[codePoint] : computed(codePoint, Map.of());
    }

    private static @Nullable String computed(int c, Map<String, String> simplified) {
        if (c >= 0xD800 && c <= 0xDFFF) {
            return "";
        }
        String own = OWN.get(c);
        if (own != null) {
            return own;
        }
        String self = Character.toString(c);
        if (c >= 0xAC00 && c <= 0xD7A3) {
            return null;
        }
        String wide = Normalizer2.getNFKCCasefoldInstance().normalize(self);
        if (wide.length() == 1 && wide.charAt(0) >= 0xAC00 && wide.charAt(0) <= 0xD7A3) {
            return wide;
        }
        String folded = bare(wide);
        String simple = simplified.getOrDefault(folded, folded);
        return simple.equals(self) ? null : simple;
    }

    private static String bare(String wide) {
        String parts = Normalizer2.getNFDInstance().normalize(wide);
        StringBuilder kept = new StringBuilder();
        parts.codePoints().filter(p -> !isAccent(p)).forEach(p -> {
            String own = OWN.get(p);
            int digit = UCharacter.digit(p, 10);
            if (own != null) {
                kept.append(own);
            } else if (digit >= 0 && p > 0x7F) {
                kept.append((char) ('0' + digit));
            } else {
                kept.appendCodePoint(p);
            }
        });
        return kept.toString();
    }

    private static boolean isAccent(int c) {
        return (c >= 0x300 && c <= 0x36F)
                || (c >= 0x610 && c <= 0x61A)
                || (c >= 0x64B && c <= 0x65F)
                || c == 0x670
                || (c >= 0x6D6 && c <= 0x6ED && c != 0x6DD && c != 0x6E9)
                || c == 0x640
                || c == 0x93C
                || c == 0x9BC
                || c == 0xA3C
                || (c >= 0x591 && c <= 0x5C7);
    }

    private static Kind kindOf(int c) {
        if (SENTENCE_SIGNS.indexOf(c) >= 0) {
            return Kind.SENTENCE;
        }
        if (CLAUSE_SIGNS.indexOf(c) >= 0) {
            return Kind.CLAUSE;
        }
        if (APOSTROPHES.indexOf(c) >= 0) {
            return Kind.APOSTROPHE;
        }
        if (isAccent(c) || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
            return Kind.NOTHING;
        }
        if (c >= 0x1F3FB && c <= 0x1F3FF) {
            return Kind.NOTHING;
        }
        return kindOfType(c);
    }

    private static Kind kindOfType(int c) {
        int type = Character.getType(c);
        if (UCharacter.isLetter(c)) {
            return isUnspaced(c) ? Kind.UNSPACED : Kind.LETTER;
        }
        if (UCharacter.isDigit(c)) {
            return Kind.DIGIT;
        }
        if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
            return Kind.MARK;
        }
        boolean picture = type == Character.OTHER_SYMBOL && c > 0xFF
                || UCharacter.hasBinaryProperty(c, UProperty.EMOJI_PRESENTATION);
        return picture ? Kind.SYMBOL : Kind.SPACE;
    }

    private static boolean isUnspaced(int c) {
        return switch (UScript.getScript(c)) {
            case UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR -> true;
            default -> false;
        };
    }

    /** Traditional characters and their simplified forms, one character each. */
    private static Map<String, String> simplified() {
        Transliterator toSimple = Transliterator.getInstance("Traditional-Simplified");
        Map<String, String> table = new HashMap<>();
        for (int c = 0x4E00; c <= 0x9FFF; c++) {
            String traditional = Character.toString(c);
            String simple = toSimple.transliterate(traditional);
            if (simple.length() == 1 && !simple.equals(traditional)) {
                table.put(traditional, simple);
            }
        }
        return table;
    }
}
