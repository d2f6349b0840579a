package org.havenline.directory;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the first three characters of a postal code in a text. The last three name a side of a street: they are
 * looked at to tell a code from a word, and forgotten.
 */
final class PostalCodes {

    /** Three characters, perhaps three more; letters that thumbs and eyes take for digits are let in. */
    private static final Pattern SHAPE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])([a-z])([0-9oilsbz])([a-z0-9])(?:[ .-]{0,2}([0-9oilsbz])([a-z0-9])([0-9oilsbz]))?"
                    + "(?![\\p{L}\\p{N}])");

    private static final Pattern FSA = Pattern.compile("[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z]");

    private static final Map<Character, Character> DIGITS =
            Map.of('O', '0', 'I', '1', 'L', '1', 'S', '5', 'B', '8', 'Z', '2');
    private static final Map<Character, Character> LETTERS = Map.of('5', 'S', '8', 'B', '2', 'Z');

    /** What was found, and whether a character had to be mended. */
    record Found(String fsa, boolean mended) {}

    private PostalCodes() {}

    static Optional<Found> in(String folded) {
        Matcher shape = SHAPE.matcher(folded.toLowerCase(Locale.ROOT));
        while (shape.find()) {
            Optional<Found> found = read(shape);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> read(Matcher shape) {
        String typed = (shape.group(1) + shape.group(2) + shape.group(3)).toUpperCase(Locale.ROOT);
        boolean whole = shape.group(4) != null;
        String fsa = "" + typed.charAt(0) + digit(typed.charAt(1)) + letter(typed.charAt(2));
        boolean mended = !fsa.equals(typed);
        if (!FSA.matcher(fsa).matches() || (mended && !whole)) {
            return Optional.empty();
        }
        return Optional.of(new Found(fsa, mended));
    }

    private static char digit(char typed) {
        return DIGITS.getOrDefault(typed, typed);
    }

    private static char letter(char typed) {
        return LETTERS.getOrDefault(typed, typed);
    }
}
