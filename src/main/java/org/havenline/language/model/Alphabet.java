package org.havenline.language.model;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/** The scripts that the gate tells apart. Those with one language of ours name it; the others need a model. */
public enum Alphabet {
    LATIN(""),
    CYRILLIC(""),
    ARABIC(""),
    ETHIOPIC(""),
    HAN(""),
    KANA("ja"),
    HANGUL("ko"),
    THAI("th"),
    TAMIL("ta"),
    GURMUKHI("pa"),
    BENGALI("bn"),
    DEVANAGARI("hi"),
    GREEK("el"),
    HEBREW("he"),
    ARMENIAN("hy"),
    GEORGIAN("ka"),
    GUJARATI("gu"),
    TELUGU("te"),
    KANNADA("kn"),
    MALAYALAM("ml"),
    SINHALA("si"),
    ORIYA("or"),
    MYANMAR("my"),
    KHMER("km"),
    LAO("lo"),
    TIBETAN("bo"),
    OTHER("und");

    private static final Alphabet[] BY_SCRIPT = byScript();
    /** Latin letters turn up in every text of another script (names, brands), the reverse is rare. */
    private static final int WEIGHT_BESIDE_LATIN = 3;

    private final String only;

    Alphabet(String only) {
        this.only = only;
    }

    /** The one language that it is read as; empty when a model has to tell. */
    String onlyLanguage() {
        return only;
    }

    int weight() {
        return this == LATIN ? 1 : WEIGHT_BESIDE_LATIN;
    }

    /** How many words of this alphabet there are; guessed from the letters where words are not set apart. */
    int words(Letters letters) {
        int perWord = switch (this) {
            case HAN, KANA -> 2;
            case THAI, LAO, KHMER, MYANMAR -> 4;
            default -> 0;
        };
        int size = letters.letters(this) + (this == KANA ? letters.letters(HAN) : 0);
        return perWord == 0 ? letters.words(this) : Math.max(1, size / perWord);
    }

    /** The alphabet of a letter. */
    static Alphabet of(int letter) {
        if (letter < 0x250) {
            return LATIN;
        }
        int script = UScript.getScript(letter);
        return script >= 0 && script < BY_SCRIPT.length ? BY_SCRIPT[script] : OTHER;
    }

    private static Alphabet[] byScript() {
        Alphabet[] found = new Alphabet[UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1];
        java.util.Arrays.fill(found, OTHER);
        for (Alphabet alphabet : values()) {
            int[] codes = UScript.getCode(alphabet.name());
            if (codes != null && codes.length == 1) {
                found[codes[0]] = alphabet;
            }
        }
        found[UScript.HIRAGANA] = KANA;
        found[UScript.KATAKANA] = KANA;
        found[UScript.BOPOMOFO] = HAN;
        return found;
    }
}
