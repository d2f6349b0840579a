package org.havenline.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a resource is for.
 *
 * @param name as published ("Ontario", "Canada", "Broward County, Florida")
 * @param kind how {@code code} is to be read
 * @param code "CA", "ON", "M5V", "Toronto ON"; empty for a kind of OTHER
 */
public record Area(String name, Kind kind, String code) {

    private static final Pattern FSA = Pattern.compile("[A-CEGHJ-NPR-TVXY][0-9][A-CEGHJ-NPR-TV-Z]");
    private static final Pattern TOWN = Pattern.compile("(.+?),? ([A-Z]{2}|[A-Z][a-zé-]+(?: [A-Za-zé-]+)*)");

    /** How wide an area is. */
    public enum Kind {
        COUNTRY,
        PROVINCE,
        TOWN,
        FSA,
        OTHER
    }

    /** The whole country. */
    public static final Area CANADA = new Area("Canada", Kind.COUNTRY, "CA");

    /** A province or territory by its two letters. */
    public static Area of(Province province) {
        return new Area(province.english(), Kind.PROVINCE, province.name());
    }

    /** The area a published name means: "Canada", a province, "Toronto ON", "M5V"; OTHER for what we cannot place. */
    public static Area named(String published) {
        String name = published.strip();
        if (name.equalsIgnoreCase("Canada") || name.equals("CA")) {
            return CANADA;
        }
        Optional<Province> province = Province.named(name);
        if (province.isPresent()) {
            return new Area(name, Kind.PROVINCE, province.get().name());
        }
        if (FSA.matcher(name).matches()) {
            return new Area(name, Kind.FSA, name);
        }
        Matcher town = TOWN.matcher(name);
        if (town.matches() && Province.named(town.group(2)).isPresent()) {
            String two = Province.named(town.group(2)).orElseThrow().name();
            return new Area(name, Kind.TOWN, town.group(1) + " " + two);
        }
        return new Area(name, Kind.OTHER, "");
    }

    /** The term the index keeps: {@code ca}, {@code on}, {@code toronto on}, {@code m5v}; a name's own for OTHER. */
    public String term() {
        return (kind == Kind.OTHER ? name : code).toLowerCase(Locale.ROOT);
    }
}
