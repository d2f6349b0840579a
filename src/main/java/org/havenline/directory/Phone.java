package org.havenline.directory;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A public number of a resource.
 *
 * @param number as printed ("1-833-900-1010", "9-8-8", "686868")
 * @param extension what to dial after it, empty for none
 * @param type {@code voice}, {@code text}, {@code fax}, {@code tty} and so on, as HSDS writes it
 * @param description what to say or when it is staffed ("CONNECT"), empty for none
 * @param languages tags of languages spoken on it, empty when not stated
 */
public record Phone(String number, String extension, String type, String description, Set<String> languages) {

    public Phone {
        languages = Set.copyOf(languages);
    }

    /** A voice line. */
    public static Phone voice(String number) {
        return new Phone(number, "", "voice", "", Set.of());
    }

    /** Whether texts reach it. */
    public boolean takesTexts() {
        return type.equals("text") || type.equals("sms");
    }

    /** Whether one can call and speak. */
    public boolean takesCalls() {
        return type.isEmpty() || type.equals("voice") || type.equals("cell") || type.equals("hotline");
    }

    /** The digits alone, without a North American leading 1: how two printings of a number are told to be one. */
    public String digits() {
        return digits(number);
    }

    /** The digits of a number as printed, without a North American leading 1. */
    public static String digits(@Nullable String number) {
        if (number == null) {
            return "";
        }
        String digits = number.replaceAll("[^0-9]", "");
        return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
    }

    /** A type as we keep it. */
    public static String type(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
