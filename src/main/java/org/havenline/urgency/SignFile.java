package org.havenline.urgency;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One language's sign file as written, with its lines. */
record SignFile(
        String name,
        String language,
        boolean accentsAgree,
        Map<String, Words> words,
        Map<String, Words> scope,
        List<Line> harmless,
        List<Source> signs) {

    /** The lists that change the meaning of a sign. */
    static final Set<String> SCOPES = Set.of(
            "not_before",
            "not_after",
            "not_negation",
            "but",
            "past",
            "safe",
            "now",
            "suppose",
            "news",
            "topic",
            "joke",
            "self");

    /** A text and the line it stands on. */
    record Line(String text, int line) {}

    /** A named list. */
    record Words(int line, List<Line> entries) {}

    /** A condition that moves the level of a sign. */
    record Shift(Level to, List<String> with, boolean wholeText, int line) {}

    /** A sign as written. */
    record Source(
            String id,
            int line,
            Category category,
            Level level,
            List<Line> when,
            @Nullable Shift raise,
            @Nullable Shift lower,
            boolean keepsNegated,
            boolean mention,
            String joke,
            Set<String> ignore,
            String covert) {

        /** Whether a deployment with these covert codes uses this sign. */
        boolean isOn(Set<String> codes) {
            return covert.isEmpty() || codes.contains(covert);
        }
    }

    /** This file with only those covert signs that a deployment has switched on. */
    SignFile with(Set<String> covertCodes) {
        List<Source> on = signs.stream().filter(sign -> sign.isOn(covertCodes)).toList();
        return new SignFile(name, language, accentsAgree, words, scope, harmless, on);
    }

    boolean unspaced() {
        return language.startsWith("zh") || language.startsWith("th") || language.startsWith("ja");
    }
}
