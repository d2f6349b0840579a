package org.havenline.language;

/** A text in another language and how far it can be trusted. Which states are shown: {@link TranslationPolicy}. */
public record Translation(String text, State state) {

    /** How far a translation has come. */
    public enum State {
        /** Somebody who speaks the language has reviewed it. */
        DONE,
        /** Machine-drafted, not reviewed: {@code fuzzy} in the file. */
        DRAFT,
        /** Made from an earlier wording of the source text. */
        STALE
    }
}
