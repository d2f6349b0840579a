package org.havenline.language;

import java.util.List;

/**
 * One entry of a translation file.
 *
 * @param source the {@code msgid}
 * @param text the {@code msgstr}; empty when not translated
 * @param draft carries the {@code fuzzy} flag
 * @param previous the wording it was translated from ({@code #| msgid}); empty when that is the source
 * @param notes translators' own comments
 * @param file where it stands
 * @param line line of its {@code msgid}; 0 when it was not read from a file
 */
public record PoEntry(
        String context,
        String source,
        String text,
        boolean draft,
        boolean obsolete,
        String previous,
        List<String> notes,
        String file,
        int line) {

    public PoEntry {
        notes = List.copyOf(notes);
    }

    PoEntry asObsolete() {
        return new PoEntry(context, source, text, draft, true, previous, notes, file, line);
    }

    boolean isTranslated() {
        return !text.isBlank();
    }

    /** State of a translated entry whose source is still the authors' wording. */
    Translation.State state() {
        if (!draft) {
            return Translation.State.DONE;
        }
        return previous.isEmpty() ? Translation.State.DRAFT : Translation.State.STALE;
    }
}
