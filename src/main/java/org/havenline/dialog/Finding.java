package org.havenline.dialog;

import java.util.Comparator;
import java.util.Set;
import org.havenline.dialog.tree.Where;

/**
 * One thing that is wrong with the dialogs, told so that an advocate can mend it: where it stands, what is wrong and
 * what to do.
 *
 * @param code short kebab-case name of the rule, stable for machines
 * @param place node, choice or text that is meant ("work/pay.say"), may be empty
 * @param language BCP 47 tag when only one language is meant, else empty
 */
public record Finding(
        Severity severity, String code, Where where, String place, String language, String what, String mend) {

    /** By file and line, errors before warnings on the same line. */
    public static final Comparator<Finding> BY_PLACE = Comparator.comparing(
                    (Finding f) -> f.where().file())
            .thenComparingInt(f -> f.where().line())
            .thenComparing(Finding::severity)
            .thenComparing(Finding::code)
            .thenComparing(Finding::language)
            .thenComparing(Finding::place);

    /** Translations follow a changed sentence later; until then the old ones are spoken. */
    private static final Set<String> MAY_LAG = Set.of("missing-translation", "stale-translation");

    public static Finding error(String code, Where where, String place, String what, String mend) {
        return new Finding(Severity.ERROR, code, where, place, "", what, mend);
    }

    /** An error found by another room in a file of the content. */
    public static Finding error(String code, String file, int line, String what, String mend) {
        return error(code, new Where(file, line), "", what, mend);
    }

    public static Finding warning(String code, Where where, String place, String what, String mend) {
        return new Finding(Severity.WARNING, code, where, place, "", what, mend);
    }

    /** The same finding, told of one language. */
    public Finding in(String tag) {
        return new Finding(severity, code, where, place, tag, what, mend);
    }

    public String file() {
        return where.file();
    }

    /** From 1; 0 means the file as a whole. */
    public int line() {
        return where.line();
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Whether a running helpline must not take these dialogs over. */
    public boolean stopsPublishing() {
        return isError() && !MAY_LAG.contains(code);
    }

    /** One line for a terminal: {@code file:line: error code: what. mend}. */
    @Override
    public String toString() {
        String who = place.isEmpty() ? "" : " " + place;
        String tongue = language.isEmpty() ? "" : " [" + language + "]";
        return "%s: %s %s:%s%s: %s %s".formatted(where, severity.code(), code, who, tongue, what, mend);
    }
}
