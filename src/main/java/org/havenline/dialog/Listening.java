package org.havenline.dialog;

import org.havenline.language.Language;
import org.havenline.language.LanguageReader;
import org.havenline.language.Prior;
import org.havenline.urgency.UrgencyReader;

/** The two readers that every text goes through, and how a conversation's language helps the first of them. */
public record Listening(LanguageReader languages, UrgencyReader urgency) {

    /** Listens to one text of a conversation. */
    public Heard hear(String text, State state, Circumstances circumstances) {
        return new Heard(text, languages.read(text, prior(state)), urgency.read(text), circumstances);
    }

    private static Prior prior(State state) {
        Language language = new Language(state.language());
        if (state.languageChosen()) {
            return Prior.chosen(language);
        }
        return state.isNew() ? Prior.channel(language) : Prior.previous(language);
    }
}
