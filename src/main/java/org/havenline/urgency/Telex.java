package org.havenline.urgency;

import org.jspecify.annotations.Nullable;

/** Vietnamese typed by the Telex method on a keyboard that did not convert it: {@code cuwus tooi} is {@code cứu tôi}. */
final class Telex {

    private Telex() {}

    /** The word without tone keys and doubled vowels, as unaccented Vietnamese; null if it cannot be Telex. */
    static @Nullable String untyped(String word) {
        if (word.length() < 3 || word.length() > 9) {
            return null;
        }
        String bare =
                "sfrxj".indexOf(word.charAt(word.length() - 1)) >= 0 ? word.substring(0, word.length() - 1) : word;
        bare = bare.replace("dd", "d")
                .replace("aa", "a")
                .replace("ee", "e")
                .replace("oo", "o")
                .replace("uw", "u")
                .replace("ow", "o")
                .replace("aw", "a");
        return bare.equals(word) ? null : bare;
    }
}
