package org.havenline.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.havenline.language.SourceTexts.SourceText;
import org.havenline.text.SafeText;
import org.havenline.text.Segments;

/**
 * How far a language has come, in texts.
 *
 * @param over messages longer than two segments by SMS (values not yet put in)
 */
public record TranslationStatus(Language language, int done, int draft, int stale, int missing, int over) {

    /** An answer is read on a small screen and paid for by the segment; the dialog checker refuses more. */
    public static final int MAX_SEGMENTS = 2;

    /** Counts each source text once. */
    public static TranslationStatus of(SourceTexts sources, PoFile file) {
        Catalogue catalogue = Catalogue.of(List.of(file));
        Map<Translation.State, Integer> states = new HashMap<>();
        int missing = 0;
        int over = 0;
        for (SourceText source : sources.all()) {
            var found = catalogue.find(file.language(), source.context(), source.text());
            if (found.isEmpty()) {
                missing++;
                continue;
            }
            states.merge(found.get().state(), 1, Integer::sum);
            over += isMessage(source.context()) && isLong(found.get().text()) ? 1 : 0;
        }
        return new TranslationStatus(
                file.language(),
                states.getOrDefault(Translation.State.DONE, 0),
                states.getOrDefault(Translation.State.DRAFT, 0),
                states.getOrDefault(Translation.State.STALE, 0),
                missing,
                over);
    }

    public int total() {
        return done + draft + stale + missing;
    }

    private static boolean isMessage(String context) {
        return !context.endsWith(".hear") && !context.startsWith("helpline/word/");
    }

    private static boolean isLong(String text) {
        return Segments.of(SafeText.forSms(text)).count() > MAX_SEGMENTS;
    }
}
