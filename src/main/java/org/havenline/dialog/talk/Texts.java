package org.havenline.dialog.talk;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.havenline.dialog.tree.Said;
import org.havenline.language.Catalogue;
import org.havenline.language.Language;
import org.havenline.language.Translation;
import org.havenline.language.TranslationPolicy;
import org.havenline.language.TranslationPolicy.Weight;

/** The authors' texts in every language, with values put in. */
public final class Texts {

    private final Language base;
    private final List<Language> languages;
    private final Catalogue catalogue;
    private final TranslationPolicy policy;
    private final Set<String> critical;

    public Texts(Language base, List<Language> languages, Catalogue catalogue) {
        this(base, languages, catalogue, TranslationPolicy.ALL, Set.of());
    }

    private Texts(
            Language base,
            List<Language> languages,
            Catalogue catalogue,
            TranslationPolicy policy,
            Set<String> critical) {
        this.base = base;
        this.languages = List.copyOf(languages);
        this.catalogue = catalogue;
        this.policy = policy;
        this.critical = Set.copyOf(critical);
    }

    /** The same texts, said only as far as a policy trusts their translations; words are heard in any case. */
    public Texts trusting(TranslationPolicy trusted, Set<String> criticalContexts) {
        return new Texts(base, languages, catalogue, trusted, criticalContexts);
    }

    public Language base() {
        return base;
    }

    /** All languages we answer in, the base language among them. */
    public List<Language> languages() {
        return languages;
    }

    /**
     * The text in a language, or in the base language when it has no translation that is trusted. A stale translation is still said: to
     * somebody who reads no English an older sentence is worth more, and the checker tells of it.
     */
    public String of(Said said, Language language) {
        if (language.equals(base) || said.isEmpty()) {
            return said.source();
        }
        Weight weight = critical.contains(said.context()) ? Weight.SAFETY_CRITICAL : Weight.ORDINARY;
        return policy.choose(catalogue.find(language, said.context(), said.source()), weight)
                .orElse(said.source());
    }

    /** The text in a language if there is one, trusted or not: what is heard and what is checked. */
    public Optional<String> translated(Said said, Language language) {
        if (language.equals(base) || said.isEmpty()) {
            return Optional.of(said.source());
        }
        return catalogue
                .find(language, said.context(), said.source())
                .map(Translation::text)
                .filter(text -> !text.isBlank());
    }

    /** The text with its {@code {values}} put in. A value that is missing leaves nothing behind. */
    public String format(Said said, Language language, Map<String, String> values) {
        String text = of(said, language);
        if (text.indexOf('{') < 0) {
            return text;
        }
        try {
            MessageFormat pattern = new MessageFormat(text, new ULocale(language.tag()));
            Map<String, Object> arguments = new java.util.HashMap<>();
            pattern.getArgumentNames().forEach(name -> arguments.put(name, number(values.getOrDefault(name, ""))));
            return pattern.format(arguments).strip();
        } catch (IllegalArgumentException brokenPattern) {
            return language.equals(base) ? text : format(said, base, values);
        }
    }

    /** The words of a list in every language at once. */
    public Stream<String> wordsEverywhere(Said list) {
        return everywhere(list).flatMap(text -> Said.words(text).stream());
    }

    /** A text in every language that has it. */
    public Stream<String> everywhere(Said said) {
        return languages.stream()
                .flatMap(language -> translated(said, language).stream())
                .filter(text -> !text.isBlank());
    }

    private static Object number(String value) {
        return value.matches("\\d{1,9}") ? (Object) Integer.valueOf(value) : value;
    }
}
