package org.havenline.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Invisible marks that let phone numbers, web addresses and Latin names read correctly inside Arabic, Persian and Urdu.
 * Without them the Unicode bidirectional algorithm shows {@code 416-555-0101} after an Arabic letter group by group
 * from the right.
 *
 * <p>On the web the marks are isolates (FSI … PDI). By SMS they are left-to-right marks on both sides: same price, and
 * phones from before Unicode 6.3 know them, while they draw isolates as boxes. Set on the finished message, after
 * values are put in; a text that is marked already, or not of a right-to-left language, stays as it is.
 */
public final class TranslationIsolates {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';

    /** Marks that only this class or a translator who knows about them sets. */
    private static final Pattern MARKED = Pattern.compile("[\u200E\u200F\u202A-\u202E\u2066-\u2069]");

    /**
     * A run of Latin words, a web address, or a number of several groups. Single numbers stay out: they read correctly.
     * Possessive, so that no text makes it slow.
     */
    private static final Pattern RUN = Pattern.compile(
            "(?:(?:https?://|www\\.)[^\\s]++" // web address
                    + "|\\+?[(]?\\p{Nd}++[)]?(?:[ .\\-/\u00A0]?[(]?\\p{Nd}++[)]?)++" // phone number, date
                    + "|\\+\\p{Nd}++"
                    + "|\\p{IsLatin}(?:[\\p{IsLatin}\\p{M}\\p{Nd}'’&./:@_+#%?=~-]" // Latin words
                    + "| (?=[\\p{IsLatin}\\p{Nd}])| ?\\([\\p{IsLatin}\\p{Nd} ]++\\))*+)");

    private TranslationIsolates() {}

    /** The message for a web page. */
    public static String forWeb(String message, Language language) {
        return marked(message, language, FIRST_STRONG_ISOLATE, POP_ISOLATE);
    }

    /** The message for a phone. */
    public static String forSms(String message, Language language) {
        String marked = marked(message, language, LEFT_TO_RIGHT_MARK, LEFT_TO_RIGHT_MARK);
        return language.isRightToLeft() && leadsLeftToRight(marked) ? RIGHT_TO_LEFT_MARK + marked : marked;
    }

    private static String marked(String message, Language language, char before, char after) {
        if (!language.isRightToLeft() || MARKED.matcher(message).find()) {
            return message;
        }
        Matcher runs = RUN.matcher(message);
        StringBuilder marked = new StringBuilder(message.length() + 16);
        int from = 0;
        while (runs.find()) {
            marked.append(message, from, runs.start())
                    .append(before)
                    .append(runs.group())
                    .append(after);
            from = runs.end();
        }
        return marked.append(message, from, message.length()).toString();
    }

    /** Phones take the direction of a message from its first strong character. */
    private static boolean leadsLeftToRight(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            switch (Character.getDirectionality(text.codePointAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return true;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }
}
