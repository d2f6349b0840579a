package org.havenline.dialog.check;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.havenline.dialog.Finding;
import org.havenline.dialog.tree.Said;
import org.havenline.dialog.tree.Where;
import org.havenline.language.Language;
import org.havenline.language.Translation;

/** Every text stands in every language, made from today's wording, with the same {values}. */
final class TranslationRule implements Rule {

    @Override
    public void look(Site site, Findings findings) {
        List<Language> begun = new ArrayList<>();
        for (Language language : site.translations()) {
            if (site.all().anyMatch(said -> isTranslated(site, said, language))) {
                begun.add(language);
            } else {
                findings.add(notBegun(site, language));
            }
        }
        site.all().forEach(said -> {
            Optional<Set<String>> wanted = names(said.source(), site.texts().base());
            if (wanted.isEmpty()) {
                findings.add(brokenPattern(said, said.where()));
                return;
            }
            begun.forEach(language -> look(site, said, language, wanted.get(), findings));
        });
    }

    private static boolean isTranslated(Site site, Said said, Language language) {
        return site.catalogue().find(language, said.context(), said.source()).isPresent();
    }

    private static Finding notBegun(Site site, Language language) {
        String what = "None of " + site.all().count() + " texts is translated.";
        String mend = "Add translations/" + language.tag() + ".po, or take the language from `languages`.";
        return Finding.error("missing-translation", site.helpline().where(), "languages", what, mend)
                .in(language.tag());
    }

    private static void look(Site site, Said said, Language language, Set<String> wanted, Findings findings) {
        Where where = site.where(said, language);
        Optional<Translation> found = site.catalogue().find(language, said.context(), said.source());
        if (found.isEmpty() || found.get().text().isBlank()) {
            findings.add(Finding.error(
                            "missing-translation",
                            where,
                            said.context(),
                            "It is not translated.",
                            "Translate “" + said.source() + "” (" + said.where() + ").")
                    .in(language.tag()));
            return;
        }
        if (found.get().state() == Translation.State.STALE) {
            findings.add(Finding.error(
                            "stale-translation",
                            where,
                            said.context(),
                            "It was made from an earlier wording.",
                            "Compare it with “" + said.source() + "” (" + said.where() + ").")
                    .in(language.tag()));
        }
        Optional<Set<String>> has = names(found.get().text(), language);
        if (has.isEmpty()) {
            findings.add(brokenPattern(said, where).in(language.tag()));
        } else if (!has.get().equals(wanted)) {
            findings.add(Finding.error(
                            "placeholder",
                            where,
                            said.context(),
                            "It has the values " + has.get() + ".",
                            "Use exactly " + wanted + ".")
                    .in(language.tag()));
        }
    }

    /** The names in braces; empty when the pattern is broken. */
    private static Optional<Set<String>> names(String text, Language language) {
        if (text.indexOf('{') < 0 && text.indexOf('}') < 0) {
            return Optional.of(Set.of());
        }
        try {
            return Optional.of(new TreeSet<>(new MessageFormat(text, new ULocale(language.tag())).getArgumentNames()));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static Finding brokenPattern(Said said, Where where) {
        return Finding.error(
                "message-format",
                where,
                said.context(),
                "The braces do not fit together.",
                "Write values as {name}, plurals as {n, plural, one {…} other {…}}.");
    }
}
