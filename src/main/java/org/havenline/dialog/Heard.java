package org.havenline.dialog;

import org.havenline.language.LanguageReading;
import org.havenline.urgency.UrgencyReading;

/**
 * One text of the survivor with what was read from it.
 *
 * @param text as it came, cleaned of control characters; never logged
 */
public record Heard(String text, LanguageReading language, UrgencyReading urgency, Circumstances circumstances) {

    /** Says nothing of the text. */
    @Override
    public String toString() {
        return "Heard[" + language.language() + ", " + urgency.level() + "]";
    }
}
