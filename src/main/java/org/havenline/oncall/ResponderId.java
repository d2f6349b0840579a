package org.havenline.oncall;

import java.util.regex.Pattern;

/**
 * Names one responder in files and tables: lower-case letters, digits and hyphens ({@code amina}, {@code night-2}).
 *
 * <p>Its text form is masked, because ids are often first names and find their way into logs.
 */
public record ResponderId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public ResponderId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "A responder's id is 1 to 40 lower-case letters, digits and hyphens, starting with none of the hyphens");
        }
    }

    /** Whether the text can be an id. */
    public static boolean isWellFormed(String value) {
        return SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return "responder:" + value.charAt(0) + "***";
    }
}
