package org.havenline.dialog.tree;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A question whose answer is kept as a fact. Every one can be skipped.
 *
 * @param as name of the fact
 * @param then where an answer leads: a value of the answer, {@code skip} or {@code any}
 */
public record Ask(Kind kind, String as, SortedMap<String, Target> then, Where where) {

    /** What can be asked for. */
    public enum Kind {
        PLACE,
        YES_NO,
        TIME,
        TEXT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    /** Where this answer leads, falling back to {@code any}. */
    public Optional<Target> leadsTo(String answer) {
        return Optional.ofNullable(then.getOrDefault(answer, then.get("any")));
    }
}
