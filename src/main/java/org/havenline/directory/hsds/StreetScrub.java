package org.havenline.directory.hsds;

import java.util.Collection;
import java.util.regex.Pattern;

/** Takes street addresses and postal codes out of the prose of a confidential entry. */
final class StreetScrub {

    private static final Pattern STREET = Pattern.compile(
            "\\b\\d{1,6}[A-Za-z]?[\\s,]+(?:[\\p{L}'.-]+\\s+){0,4}"
                    + "(street|st|avenue|ave?|road|rd|boulevard|blvd|drive|dr|lane|ln|court|ct|place|pl|way|crescent"
                    + "|cres|highway|hwy|terrace|parkway|pkwy|circle|square|sq|trail|rue|chemin|ch)\\b\\.?"
                    + "|\\b\\d{1,6},?\\s+(rue|avenue|boul(?:evard|\\.)?|chemin|route|place)\\s+[\\p{L}'’ -]{2,40}"
                    + "|\\bP\\.?\\s?O\\.?\\s?Box\\s+\\d+"
                    + "|\\b[A-CEGHJ-NPR-TVXY]\\d[A-CEGHJ-NPR-TV-Z]\\s?\\d[A-CEGHJ-NPR-TV-Z]\\d\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private StreetScrub() {}

    /** The text without streets, and without these very lines. */
    static String clean(String text, Collection<String> addresses) {
        String clean = text;
        for (String address : addresses) {
            if (address.length() > 3) {
                clean = clean.replace(address, "…");
            }
        }
        return STREET.matcher(clean).replaceAll("…");
    }
}
