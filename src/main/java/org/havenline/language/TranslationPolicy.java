package org.havenline.language;

import java.util.Optional;

/**
 * Which translations may be shown to somebody in need. What is not shown is replaced by the base language's text: a
 * sentence she cannot read can be asked about, a wrong one about her safety cannot be taken back.
 */
public enum TranslationPolicy {
    /** Everything there is: for the demonstration and for reviewers. */
    ALL,
    /** Drafts and old wordings too, except where safety hangs on the words: the default in production. */
    REVIEWED_WHERE_CRITICAL,
    /** Reviewed translations only. */
    REVIEWED_ONLY;

    /** The text to show, if this translation may be shown. */
    public Optional<String> choose(Optional<Translation> translation, Weight weight) {
        return translation
                .filter(found -> !found.text().isBlank() && shows(found.state(), weight))
                .map(Translation::text);
    }

    private boolean shows(Translation.State state, Weight weight) {
        return state == Translation.State.DONE
                || switch (this) {
                    case ALL -> true;
                    case REVIEWED_WHERE_CRITICAL -> weight == Weight.ORDINARY;
                    case REVIEWED_ONLY -> false;
                };
    }

    /** What hangs on a text. */
    public enum Weight {
        ORDINARY,
        SAFETY_CRITICAL
    }
}
