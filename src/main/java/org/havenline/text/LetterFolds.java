package org.havenline.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import org.jspecify.annotations.Nullable;

/** The folds of single characters that Unicode's own normal forms leave to the application. */
final class LetterFolds {

    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

    /** Accents and vowel points people leave out. Not the voicing marks of Japanese, not the vowels of Indic script. */
    private static final UnicodeSet ACCENTS = new UnicodeSet(
                    "[[:Mn:]&[[:sc=Inherited:][:sc=Latin:][:sc=Greek:][:sc=Cyrillic:][:sc=Arabic:][:sc=Hebrew:]]"
                            + "-[\\u3099\\u309A]]")
            .freeze();

    /** Letters of their own that only look like a letter with an accent: й ї ў ґ. */
    private static final UnicodeSet WHOLE = new UnicodeSet("[йїўґ]").freeze();

    private LetterFolds() {}

    /** Kinds of apostrophe, quote and dash, before normalising (which would split ´ into a blank and an accent). */
    static int sign(int point) {
        return switch (point) {
            case '‘', '’', '‛', 'ʼ', 'ʻ', 'ʽ', 'ʹ', 'ˈ', '´', '′', '＇', '｀', '՚', 'ꞌ', '`' -> '\'';
            case '“', '”', '„', '‟', '«', '»', '″', '＂' -> '"';
            case '‐', '‑', '‒', '–', '—', '―', '−', '－' -> '-';
            default -> point;
        };
    }

    /** What one normalised, case-folded character folds to: nothing for accents and controls. */
    static String letter(int point) {
        if (point < 0x80) {
            return point < ' ' || point == 0x7F ? "" : Character.toString(point);
        }
        if (UCharacter.isDigit(point)) {
            return Character.toString('0' + UCharacter.digit(point));
        }
        String single = single(point);
        if (single != null) {
            return single;
        }
        if (ACCENTS.contains(point) || Character.getType(point) == Character.CONTROL) {
            return "";
        }
        return losesAccents(point) ? withoutAccents(point) : Character.toString(point);
    }

    private static boolean losesAccents(int point) {
        return !WHOLE.contains(point)
                && switch (UScript.getScript(point)) {
                    case UScript.LATIN, UScript.GREEK, UScript.CYRILLIC, UScript.ARABIC, UScript.HEBREW -> true;
                    default -> false;
                };
    }

    private static String withoutAccents(int point) {
        String parts = NFD.getDecomposition(point);
        if (parts == null) {
            return Character.toString(point);
        }
        StringBuilder bare = new StringBuilder(2);
        parts.codePoints().filter(part -> !ACCENTS.contains(part)).forEach(part -> {
            String single = single(part);
            bare.append(single == null ? Character.toString(part) : single);
        });
        return bare.toString();
    }

    /** Letters with a stroke, which Unicode does not decompose, and letter variants of Arabic, Urdu and Hindi. */
    private static @Nullable String single(int point) {
        return switch (point) {
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ł' -> "l";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case 'ŋ' -> "n";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            case 'ٱ' -> "ا";
            case 'ى', 'ی' -> "ي";
            case 'ک' -> "ك";
            case 'ة', 'ہ', 'ھ', 'ە', 'ۃ' -> "ه";
            case 'ں' -> "ن";
            case 0x0640, 0x093C, 0x0A3C -> ""; // tatweel; nukta of Devanagari and Gurmukhi
            case 0x0901 -> "\u0902"; // chandrabindu typed as anusvara
            default -> null;
        };
    }
}
