package org.havenline.language.model;

/** What kind of character one is, and the letters that are taken for one another. */
final class Characters {

    private Characters() {}

    static int folded(int letter) {
        return switch (letter) {
            case 'ى', 'ی', 'ې' -> 'ي';
            case 'ک' -> 'ك';
            case 'ʼ', 'ʻ', 'ʹ' -> '\'';
            default -> letter;
        };
    }

    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    static boolean isApostrophe(int c) {
        return c == '’' || c == '‘' || c == '´' || c == '′' || c == 'ʼ' || c == 'ʻ';
    }

    static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.SURROGATE;
    }

    static boolean isLoneDigit(String text, int at) {
        return !isDigit(text, at - 1) && !isDigit(text, at + 1);
    }

    static boolean besideLatin(String text, int at) {
        return isLatin(text, at - 1) || isLatin(text, at + 1);
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isLatin(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < 0x250 && Character.isLetter(text.charAt(at));
    }
}
