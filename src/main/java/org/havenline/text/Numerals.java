package org.havenline.text;

import com.ibm.icu.lang.UCharacter;
import java.util.OptionalInt;

/**
 * Reads a text that is nothing but one number, in the digits of any script: "2", "٢", "二", "２", "2.", "#2", "(2)",
 * "②", "2️⃣". Anything else beside it ("2 kids", "-2", "2.5") is no numeral.
 */
public final class Numerals {

    /** Nine digits always fit an int; no menu, code or time of day is longer. */
    private static final int MAX_DIGITS = 9;

    /** A numeral with its signs is short; a longer text is not read at all. */
    private static final int MAX_LENGTH = 32;

    private static final String BEFORE = "#(（[【\"' ";
    private static final String AFTER = ".)）]】:,;!?。、।،\"' ";

    private Numerals() {}

    public static OptionalInt read(String text) {
        String trimmed = text.length() > MAX_LENGTH ? text.strip() : text;
        if (trimmed.length() > MAX_LENGTH) {
            return OptionalInt.empty();
        }
        String core = bare(Folded.of(trimmed.replace('№', '#')).value());
        if (core.isEmpty()) {
            return OptionalInt.empty();
        }
        return core.chars().allMatch(letter -> letter >= '0' && letter <= '9') ? digits(core) : signs(core);
    }

    private static String bare(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && BEFORE.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && (AFTER.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == KEYCAP)) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The frame an emoji digit is drawn in. */
    private static final char KEYCAP = '\u20E3';

    private static OptionalInt digits(String core) {
        return core.length() > MAX_DIGITS ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(core));
    }

    /** Han and Ethiopic write tens and ones with signs of their own: 二, 十, 十二, 二十一, ፪, ፲፪. */
    private static OptionalInt signs(String core) {
        int total = 0;
        int ones = 0;
        for (int i = 0; i < core.length(); ) {
            int point = core.codePointAt(i);
            i += Character.charCount(point);
            int value = value(point);
            if (value < 0 || value > 99 || (ones > 0 && value < 10)) {
                return OptionalInt.empty();
            }
            if (value == 10 && total == 0) {
                total += 10 * Math.max(1, ones);
                ones = 0;
            } else if (value >= 10) {
                total = total == 0 ? value : 100;
            } else {
                ones = value;
            }
            if (total > 99) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(total + ones);
    }

    private static int value(int point) {
        return switch (point) {
            case '两', '兩' -> 2;
            default -> {
                double value = UCharacter.getUnicodeNumericValue(point);
                yield value == Math.rint(value) && value >= 0 && value < 100 ? (int) value : -1;
            }
        };
    }
}
