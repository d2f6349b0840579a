package org.havenline.language;

import java.util.Locale;

/**
 * One thing that is wrong with a translation file, told so that a translator can mend it.
 *
 * @param code short kebab-case name of the rule, stable for machines
 * @param line from 1; 0 means the file as a whole
 * @param context the {@code msgctxt}, empty when no entry is meant
 */
public record TranslationFinding(
        Weight weight, String code, String file, int line, String context, String what, String mend) {

    /** How much it weighs: an error is refused, a warning is told. */
    public enum Weight {
        ERROR,
        WARNING
    }

    static TranslationFinding error(String code, PoEntry entry, String what, String mend) {
        return new TranslationFinding(Weight.ERROR, code, entry.file(), entry.line(), entry.context(), what, mend);
    }

    static TranslationFinding warning(String code, PoEntry entry, String what, String mend) {
        return new TranslationFinding(Weight.WARNING, code, entry.file(), entry.line(), entry.context(), what, mend);
    }

    static TranslationFinding ofFile(String code, String file, int line, String what, String mend) {
        return new TranslationFinding(Weight.ERROR, code, file, line, "", what, mend);
    }

    public boolean isError() {
        return weight == Weight.ERROR;
    }

    /** One line for a terminal: {@code file:line: error code: context: what. mend}. */
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line;
        String entry = context.isEmpty() ? "" : " " + context + ":";
        return "%s: %s %s:%s %s %s".formatted(place, weight.name().toLowerCase(Locale.ROOT), code, entry, what, mend);
    }
}
