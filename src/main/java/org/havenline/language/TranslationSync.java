package org.havenline.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.havenline.language.SourceTexts.SourceText;

/**
 * Brings a translation file up to the authors' texts of today without losing a word of the translator's.
 *
 * <p>A changed sentence keeps its old translation, marked {@code fuzzy} with the wording it was made from: stale. A
 * sentence whose node was renamed takes its translation along. A sentence that is gone leaves its translation at the
 * end of the file, obsolete, and takes it back when it returns.
 */
public final class TranslationSync {

    private final PoFile file;
    private final Map<String, PoEntry> byKey = new HashMap<>();
    private final Map<String, PoEntry> byContext = new HashMap<>();
    private final Map<String, PoEntry> orphans = new HashMap<>();
    private final Set<PoEntry> used = new HashSet<>();

    private TranslationSync(PoFile file, List<SourceText> sources) {
        this.file = file;
        Map<String, SourceText> wanted = PoText.byContext(sources);
        for (PoEntry entry : file.entries()) {
            byKey.merge(key(entry.context(), entry.source()), entry, TranslationSync::better);
            byContext.merge(entry.context(), entry, TranslationSync::better);
            if (!wanted.containsKey(entry.context())) {
                orphans.merge(key(part(entry.context()), entry.source()), entry, TranslationSync::better);
            }
        }
    }

    /** The file with exactly one live entry for each source text, in their order. */
    public static PoFile sync(SourceTexts sources, PoFile file) {
        return new TranslationSync(file, sources.all()).run(sources.all());
    }

    /** The template ({@code .pot}) of these texts. */
    public static String template(SourceTexts sources) {
        return PoText.template(sources.all());
    }

    private PoFile run(List<SourceText> sources) {
        List<PoEntry> entries = new ArrayList<>();
        for (SourceText source : sources) {
            entries.add(entry(source));
        }
        file.entries().stream()
                .filter(entry -> entry.isTranslated() && !used.contains(entry))
                .map(PoEntry::asObsolete)
                .forEach(entries::add);
        return file.with(entries);
    }

    private PoEntry entry(SourceText source) {
        PoEntry same = byKey.get(key(source.context(), source.text()));
        if (same != null && same.isTranslated()) {
            return taken(same, source, same.draft(), same.previous());
        }
        PoEntry changed = byContext.get(source.context());
        if (changed != null && changed.isTranslated()) {
            return stale(changed, source);
        }
        PoEntry moved = orphans.get(key(part(source.context()), source.text()));
        if (moved != null && moved.isTranslated() && !used.contains(moved)) {
            return taken(moved, source, moved.draft(), moved.previous());
        }
        return new PoEntry(
                source.context(),
                source.text(),
                "",
                false,
                false,
                "",
                same == null ? List.of() : same.notes(),
                file.name(),
                0);
    }

    private PoEntry stale(PoEntry changed, SourceText source) {
        String madeFrom = changed.previous().isEmpty() ? changed.source() : changed.previous();
        // Back to the wording it was made from: nobody knows whether it had been reviewed then, so it is a draft.
        return taken(changed, source, true, madeFrom.equals(source.text()) ? "" : madeFrom);
    }

    private PoEntry taken(PoEntry entry, SourceText source, boolean draft, String previous) {
        used.add(entry);
        return new PoEntry(
                source.context(),
                source.text(),
                entry.text(),
                draft,
                false,
                draft ? previous : "",
                entry.notes(),
                entry.file(),
                entry.line());
    }

    /** Of two entries for one text: the live one, else the later one. */
    private static PoEntry better(PoEntry one, PoEntry other) {
        if (one.isTranslated() != other.isTranslated()) {
            return one.isTranslated() ? one : other;
        }
        return other.obsolete() && !one.obsolete() ? one : other;
    }

    /** What kind of text it is: {@code say}, {@code label}, {@code hear}. */
    private static String part(String context) {
        return context.substring(context.lastIndexOf('.') + 1);
    }

    private static String key(String context, String source) {
        return context + '\u0004' + source;
    }
}
