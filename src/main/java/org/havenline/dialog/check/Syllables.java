package org.havenline.dialog.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts syllables by spelling: rules that are right for about nine words in ten, which is enough for a whole tree. */
enum Syllables {
    ENGLISH("[aeiouy]+") {
        @Override
        String trim(String word) {
            return word.replaceAll("(?<=[a-z]{2})(?<![aeiouyl])e$|(?<=[^aeiouy][aeiouy][^aeiouyl])es$", "")
                    .replaceAll("(?<=[^aeioutdy])ed$", "");
        }
    },
    FRENCH("[aeiouyàâäéèêëîïôöùûüœ]+") {
        @Override
        String trim(String word) {
            return word.replaceAll("(?<=[^aeiouyé])(?:e|es|ent)$", "");
        }
    },
    SPANISH("[aeo]?[iuü]?[aeoáéó][iuy]?(?![aeoáéó])|[iuü]?[aeoáéóy]|[íú]|[iuü]+") {
        @Override
        String trim(String word) {
            return word.replaceAll("(?<=[qg])u(?=[ei])", "");
        }
    };

    private final Pattern nucleus;

    Syllables(String nucleus) {
        this.nucleus = Pattern.compile(nucleus);
    }

    abstract String trim(String word);

    /** Syllables of a word in small letters; at least one. */
    int of(String word) {
        Matcher nuclei = nucleus.matcher(trim(word));
        int count = 0;
        while (nuclei.find()) {
            count++;
        }
        return Math.max(1, count);
    }
}
