package org.havenline.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;

/** A text made fit to store, compare and send, without changing what a person reads. Linear on hostile input. */
public final class SafeText {

    /**
     * Marks kept on one letter. Unicode's stream-safe format (Annex 15) says 30 are more than any language needs; more
     * make normalising quadratic.
     */
    static final int MAX_MARKS_PER_LETTER = 30;

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private SafeText() {}

    /**
     * Drops control characters, lone surrogates and towers of marks, keeps line breaks (a carriage return becomes one
     * unless it is followed by one) and turns tabs into blanks; composes letters (NFC). Never touches the joiners
     * U+200C and U+200D that Persian, Urdu and Indic spelling need.
     */
    public static String clean(String text) {
        return NFC.normalize(withoutHazards(text));
    }

    /**
     * The text to send by SMS: typographic quotes, dashes, dots and blanks become plain ones, if the text is written in
     * Latin letters only and if that lets it travel as GSM-7 (twice the room); otherwise it stays as typeset. Accents
     * are never taken away.
     */
    public static String forSms(String text) {
        String clean = clean(text);
        if (GsmAlphabet.writes(clean) || !isLatin(clean)) {
            return clean;
        }
        String plain = plain(clean);
        return GsmAlphabet.writes(plain) ? plain : clean;
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '‘', '’', '‚', '‛', 'ʼ', '′' -> plain.append('\'');
                case '“', '”', '„', '‟', '«', '»', '″' -> plain.append('"');
                case '‐', '‑', '‒', '–', '—', '―', '−' -> plain.append('-');
                case '…' -> plain.append("...");
                case 0xA0, 0x2007, 0x2009, 0x202F -> plain.append(' ');
                case 0xAD -> {} // soft hyphen: a hint for printers
                default -> plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }

    private static boolean isLatin(String text) {
        return text.codePoints().allMatch(point -> switch (UScript.getScript(point)) {
            case UScript.LATIN, UScript.COMMON, UScript.INHERITED -> true;
            default -> false;
        });
    }

    static String withoutHazards(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            marks = UCharacter.getCombiningClass(point) == 0 ? 0 : marks + 1;
            if (point == '\r') {
                point = i < text.length() && text.charAt(i) == '\n' ? 0 : '\n';
            } else if (point == '\t') {
                point = ' ';
            }
            if (marks <= MAX_MARKS_PER_LETTER && !isHazard(point)) {
                kept.appendCodePoint(point);
            }
        }
        return kept.toString();
    }

    /** Control characters but the line break, lone surrogates and points Unicode reserves for no character. */
    private static boolean isHazard(int point) {
        return (Character.getType(point) == Character.CONTROL && point != '\n')
                || Character.getType(point) == Character.SURROGATE
                || (point & 0xFFFE) == 0xFFFE;
    }
}
