package org.havenline.directory;

import java.util.Map;
import org.havenline.language.Language;

/**
 * What a resource is called and what it says of itself.
 *
 * @param name the full name, in its own language
 * @param shortName a shorter one for texts, empty for none
 * @param description in {@code en} or the publisher's language
 * @param translations field ("name", "description") and tag, joined as {@code description@fr}, to the text
 * @param alert a passing notice, empty for none
 */
public record Wording(
        String name, String shortName, String description, Map<String, String> translations, String alert) {

    public Wording {
        translations = Map.copyOf(translations);
    }

    /** The description in this language, else as published. */
    public String description(Language language) {
        return translations.getOrDefault("description@" + language.base(), description);
    }

    /** The name in this language where the resource itself has one, else its own name. */
    public String name(Language language) {
        return translations.getOrDefault("name@" + language.base(), name);
    }

    /** The name for a text message. */
    public String brief(Language language) {
        String own = translations.get("name@" + language.base());
        if (own != null) {
            return own;
        }
        return shortName.isEmpty() ? name : shortName;
    }
}
