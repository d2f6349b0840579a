package org.havenline.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The values and plural forms of an ICU MessageFormat text, by ICU's own parser. */
final class TranslationFormat {

    /** Nobody counts further in a message; the forms for millions of French or Spanish are not asked for. */
    private static final int LARGEST_COUNT = 200;

    private final Set<String> values = new TreeSet<>();
    private final Map<String, Set<String>> plurals = new TreeMap<>();

    private TranslationFormat() {}

    /** @throws IllegalArgumentException when the text is no MessageFormat; says where */
    static TranslationFormat of(String text) {
        MessagePattern pattern = new MessagePattern(text);
        TranslationFormat format = new TranslationFormat();
        List<String> open = new ArrayList<>();
        String name = "";
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            switch (part.getType()) {
                case ARG_START -> open.addLast(part.getArgType().hasPluralStyle() ? "plural" : "");
                case ARG_LIMIT -> open.removeLast();
                case ARG_NAME, ARG_NUMBER -> {
                    name = pattern.getSubstring(part);
                    format.values.add(name);
                    if (!open.getLast().isEmpty()) {
                        open.set(open.size() - 1, name);
                        format.plurals.computeIfAbsent(name, ignored -> new TreeSet<>());
                    }
                }
                case ARG_SELECTOR -> format.select(open.getLast(), pattern.getSubstring(part));
                default -> {}
            }
        }
        return format;
    }

    private void select(String plural, String form) {
        if (!plural.isEmpty() && !form.startsWith("=")) {
            plurals.getOrDefault(plural, new TreeSet<>()).add(form);
        }
    }

    Set<String> values() {
        return values;
    }

    /** Plural forms the language needs for counting people, hours or days, and the text lacks, by value. */
    Map<String, Set<String>> missingForms(Language language) {
        Set<String> needed = formsOf(language);
        Map<String, Set<String>> missing = new TreeMap<>();
        plurals.forEach((value, forms) -> {
            Set<String> lacking = new TreeSet<>(needed);
            lacking.removeAll(forms);
            if (!lacking.isEmpty()) {
                missing.put(value, lacking);
            }
        });
        return missing;
    }

    static Set<String> formsOf(Language language) {
        PluralRules rules = PluralRules.forLocale(new ULocale(language.tag()));
        Set<String> forms = new TreeSet<>();
        for (int count = 0; count <= LARGEST_COUNT; count++) {
            forms.add(rules.select(count));
        }
        return forms;
    }
}
