package org.havenline.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.havenline.language.SourceTexts.SourceText;

/** Everything a program can find wrong with a translation file, against the authors' texts of today. */
public final class TranslationCheck {

    private static final String LIST_OF_WORDS = "[,،、，;؛]";

    private final Map<String, SourceText> sources;
    private final PoFile file;
    private final Language language;
    private final List<TranslationFinding> findings = new ArrayList<>();

    private TranslationCheck(Map<String, SourceText> sources, PoFile file) {
        this.sources = sources;
        this.file = file;
        this.language = file.language();
    }

    /**
     * Findings by line; those of reading the file come first. Missing and stale translations are warnings here: whether
     * they stop a release is for the dialog checker to say.
     */
    public static List<TranslationFinding> of(SourceTexts sources, PoFile file) {
        return new TranslationCheck(PoText.byContext(sources.all()), file).run();
    }

    private List<TranslationFinding> run() {
        findings.addAll(file.findings());
        Set<String> translated = new HashSet<>();
        for (PoEntry entry : file.entries()) {
            if (!entry.obsolete() && entry.isTranslated()) {
                translated.add(entry.context());
                check(entry);
            }
        }
        for (SourceText source : sources.values()) {
            if (!translated.contains(source.context())) {
                findings.add(missing(source));
            }
        }
        return List.copyOf(findings);
    }

    private TranslationFinding missing(SourceText source) {
        int line = file.entries().stream()
                .filter(entry -> entry.context().equals(source.context()))
                .mapToInt(PoEntry::line)
                .findFirst()
                .orElse(0);
        return new TranslationFinding(
                TranslationFinding.Weight.WARNING,
                "missing-translation",
                file.name(),
                line,
                source.context(),
                "Not translated.",
                "Translate it (after `translations sync`).");
    }

    private void check(PoEntry entry) {
        SourceText source = sources.get(entry.context());
        if (source == null) {
            findings.add(TranslationFinding.warning(
                    "unknown-text",
                    entry,
                    "No dialog has a text of this address.",
                    "Run `translations sync`: it keeps the translation aside."));
            return;
        }
        if (!entry.source().equals(source.text()) || entry.state() == Translation.State.STALE) {
            findings.add(TranslationFinding.warning(
                    "stale-translation",
                    entry,
                    "The sentence was changed after it was translated.",
                    "Run `translations sync`, compare it with the previous msgid, correct it, take `fuzzy` away."));
        }
        if (isList(entry.context())) {
            checkWords(entry);
        } else {
            checkFormat(entry, source.text());
        }
    }

    private static boolean isList(String context) {
        return context.endsWith(".hear") || context.startsWith("helpline/word/");
    }

    private void checkWords(PoEntry entry) {
        for (String word : entry.text().strip().split(LIST_OF_WORDS, -1)) {
            if (word.isBlank()) {
                findings.add(TranslationFinding.error(
                        "empty-word", entry, "The list has an empty word.", "Take away the comma too many."));
                return;
            }
        }
    }

    private void checkFormat(PoEntry entry, String source) {
        TranslationFormat wanted;
        try {
            wanted = TranslationFormat.of(source);
        } catch (IllegalArgumentException authorsMistake) {
            return; // told by the dialog checker, at the author's line
        }
        TranslationFormat written;
        try {
            written = TranslationFormat.of(entry.text());
        } catch (IllegalArgumentException broken) {
            findings.add(TranslationFinding.error(
                    "message-format",
                    entry,
                    "The braces cannot be read: " + broken.getMessage() + ".",
                    "Compare the braces with the source; each { needs its }."));
            return;
        }
        compareValues(entry, wanted.values(), written.values());
        written.missingForms(language)
                .forEach((value, forms) -> findings.add(TranslationFinding.warning(
                        "plural-forms",
                        entry,
                        "The plural of {" + value + "} lacks the form " + String.join(", ", forms) + ".",
                        "Write " + String.join(", ", TranslationFormat.formsOf(language))
                                + "; other is used meanwhile.")));
    }

    private void compareValues(PoEntry entry, Set<String> wanted, Set<String> written) {
        Set<String> lost = new HashSet<>(wanted);
        lost.removeAll(written);
        for (String value : lost) {
            boolean quoted = entry.text().contains("'{");
            findings.add(TranslationFinding.error(
                    "placeholder-lost",
                    entry,
                    "{" + value + "} is missing.",
                    quoted ? "Write the apostrophe before { twice: ''{" + value + "}." : "Put {" + value + "} in."));
        }
        Set<String> invented = new HashSet<>(written);
        invented.removeAll(wanted);
        for (String value : invented) {
            findings.add(TranslationFinding.error(
                    "placeholder-unknown",
                    entry,
                    "{" + value + "} does not stand in the source.",
                    wanted.isEmpty() ? "Take the braces away." : "Use " + braced(wanted) + "."));
        }
    }

    private static String braced(Set<String> values) {
        return "{" + String.join("} {", values) + "}";
    }
}
