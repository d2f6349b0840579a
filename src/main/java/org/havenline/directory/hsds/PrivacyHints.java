package org.havenline.directory.hsds;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.havenline.directory.Need;
import tools.jackson.databind.JsonNode;

/**
 * Looks for any sign that a place must not be found: a flag of AIRS or iCarol, the word "confidential" where an
 * address should be, a shelter. It fails closed: an unclear flag counts as yes, and so does a word in passing.
 */
final class PrivacyHints {

    /** {@code physical_address_is_private}, {@code Confidential}, {@code ExcludeFromWebsite}, {@code redacted}. */
    private static final Pattern FLAG = Pattern.compile(
            "privat|confiden|exclude|redact|withh[eo]ld|undisclos|suppress|hidden|hide_|do_?not_?(publish|display|share)");

    private static final Pattern SHOWN = Pattern.compile("(display|show|publish).*address|address.*(public|display)");

    private static final Set<String> PLAIN_NO =
            Set.of("", "no", "n", "false", "f", "0", "none", "null", "public", "not confidential");

    private static final Set<String> PLAIN_YES = Set.of("yes", "y", "true", "t", "1", "public");

    private static final Pattern WORDS = Pattern.compile(
            "confidential (address|location|site)|(address|location|site)[^.]{0,20} (is |are |kept |remains? )?"
                    + "(confidential|undisclosed|private|secret|not (given|disclosed|published))"
                    + "|undisclosed|^\\W*confidential\\W*$|^\\W*private\\W*$|adresse confidentielle|confidentiel"
                    + "|\\bshelters?\\b|transition house|safe ?house|safe home|women'?s (house|home|refuge)"
                    + "|\\brefuge\\b|second[- ]stage|interval house|halfway house"
                    + "|h\u00e9bergement|maison d[e'\u2019] ?(femmes|transition|accueil)|\\babri\\b|albergue",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final List<String> TEXT_FIELDS = List.of(
            "name",
            "alternate_name",
            "description",
            "alert",
            "application_process",
            "address_1",
            "address_2",
            "city",
            "attention",
            "value",
            "label",
            "code",
            "location_type",
            "transportation",
            "comment",
            "keywords");

    private PrivacyHints() {}

    /** Whether anything in this entry, at any depth, asks for silence about the place. */
    static boolean in(JsonNode entry) {
        if (entry.isObject()) {
            return entry.properties().stream()
                    .anyMatch(field -> flagged(field.getKey(), field.getValue()) || in(field.getValue()));
        }
        if (entry.isArray()) {
            for (JsonNode element : entry) {
                if (in(element)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one named value asks for it. */
    static boolean flagged(String field, JsonNode value) {
        return value.isValueNode() && !value.isNull() && flagged(field, value.asString(""));
    }

    static boolean flagged(String field, String value) {
        String name = field.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
        String plain = value.strip().toLowerCase(Locale.ROOT);
        if (FLAG.matcher(name).find() && !isProse(name)) {
            return !PLAIN_NO.contains(plain);
        }
        if (SHOWN.matcher(name).find()) {
            return !plain.isEmpty() && !PLAIN_YES.contains(plain);
        }
        if (name.equals("location_type")) {
            return plain.contains("redact");
        }
        return TEXT_FIELDS.contains(name)
                && (WORDS.matcher(value).find()
                        || plain.equals(Need.SAFE_PLACE_TONIGHT.code())
                        || plain.equals(Need.LONGER_HOUSING.code()));
    }

    private static boolean isProse(String name) {
        return name.contains("policy") || name.contains("description");
    }
}
