package org.havenline.language.model;

import java.util.regex.Pattern;

/** Tells tokens that are no words: links, mail addresses, handles. */
final class Links {

    private static final int MAX_TOKEN = 2_000;
    private static final Pattern DOMAIN = Pattern.compile(
            "(?i)[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)*\\.(com|org|net|info|gov|edu|ca|us|uk|fr|io|ly|me|app)");

    private Links() {}

    /** Where the token that starts here ends if it is a link, an address or a handle; else {@code start}. */
    static int skip(String text, int start) {
        char first = text.charAt(start);
        if (first == '@') {
            return end(text, start);
        }
        int end = start;
        boolean at = false;
        boolean dot = false;
        boolean scheme = false;
        while (end < text.length() && end - start < MAX_TOKEN && !Character.isWhitespace(text.charAt(end))) {
            char c = text.charAt(end);
            at |= c == '@';
            dot |= c == '.' && end > start;
            scheme |= c == ':' && text.startsWith("://", end);
            end++;
        }
        if (scheme || (at && dot)) {
            return end;
        }
        return dot && isDomain(text, start, end) ? end : start;
    }

    private static boolean isDomain(String text, int start, int end) {
        if (text.regionMatches(true, start, "www.", 0, 4)) {
            return true;
        }
        int slash = text.indexOf('/', start);
        int until = slash >= 0 && slash < end ? slash : end;
        return until - start < 100 && DOMAIN.matcher(text).region(start, until).matches();
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < MAX_TOKEN && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
