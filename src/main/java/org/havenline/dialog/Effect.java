package org.havenline.dialog;

import java.util.List;
import org.havenline.language.Language;
import org.havenline.urgency.UrgencyReading;

/** What a turn wants done. The dialog itself does nothing. */
public sealed interface Effect {

    /**
     * Send this one message. A turn has at most one.
     *
     * @param text complete for a text message: the choices stand in it as numbered lines (not on the web)
     * @param options the same choices, as buttons for the web
     */
    record Say(String text, List<Option> options, Language language) implements Effect {
        public Say {
            options = List.copyOf(options);
        }

        /** Says nothing of the text. */
        @Override
        public String toString() {
            return "Say[" + language + ", " + options.size() + " options]";
        }
    }

    /** Ask a human to join. */
    record BringPerson(String reason) implements Effect {}

    /** She no longer wants a human. */
    record ReleasePerson() implements Effect {}

    /**
     * The text was read as elevated or worse. High and emergency page a human whatever else happens.
     *
     * @param reading level, categories and signs, without her words
     */
    record Urgent(UrgencyReading reading) implements Effect {}

    /** Somebody else may be reading: no alert, draft or notice may reach the survivor's device unasked. */
    record TurnQuiet() implements Effect {}

    /** End the conversation. With {@code silent} nothing whatever is sent, and what is queued is withdrawn. */
    record Close(boolean silent) implements Effect {}

    /** Delete what is kept of this conversation. */
    record Wipe() implements Effect {}

    /** From now on we answer in another language. */
    record LanguageChanged(Language from, Language to) implements Effect {}

    /**
     * She told where she is, roughly.
     *
     * @param place as the directory writes it ("M5V", "Toronto ON")
     * @param province two lower-case letters, empty when unknown
     */
    record RememberPlace(String place, String province) implements Effect {}
}
