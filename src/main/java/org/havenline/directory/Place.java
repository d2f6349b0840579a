package org.havenline.directory;

import org.jspecify.annotations.Nullable;

/**
 * A place as it may be kept: never more than a town or the first three characters of a postal code.
 *
 * @param code what is kept: "M5V", "Toronto ON", "ON"
 * @param latitude null when not known
 */
public record Place(
        Kind kind, String code, String name, Province province, @Nullable Double latitude, @Nullable Double longitude) {

    /** How exact a place is. */
    public enum Kind {
        FSA,
        TOWN,
        PROVINCE
    }

    static Place of(Province province) {
        return new Place(Kind.PROVINCE, province.name(), province.english(), province, null, null);
    }

    /** What to show when asking whether this is meant: "Saint John, New Brunswick". */
    public String label() {
        return kind == Kind.PROVINCE ? name : name + ", " + province.english();
    }
}
