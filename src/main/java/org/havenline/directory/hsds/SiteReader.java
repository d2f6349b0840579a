package org.havenline.directory.hsds;

import org.havenline.directory.Site;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one location with its address. */
final class SiteReader {

    private SiteReader() {}

    static Site read(JsonNode location, boolean confidential, Notes notes) {
        JsonNode address = location.path("addresses").path(0);
        if (address.isMissingNode()) {
            address = location.path("physical_addresses").path(0);
        }
        Attributes attributes = Attributes.of(location);
        String street = (Json.text(address, "address_1") + " " + Json.text(address, "address_2")).strip();
        return new Site(
                Json.text(location, "id"),
                Json.text(location, "name"),
                street,
                or(Json.text(address, "city"), attributes.one("town")),
                or(Json.text(address, "state_province"), attributes.one("province")),
                Json.text(address, "postal_code"),
                Json.text(address, "country"),
                degrees(location, "latitude", 90, notes),
                degrees(location, "longitude", 180, notes),
                confidential || PrivacyHints.in(location));
    }

    private static String or(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static @Nullable Double degrees(JsonNode location, String field, int limit, Notes notes) {
        String written = Json.text(location, field);
        if (written.isEmpty()) {
            return null;
        }
        try {
            double degrees = Double.parseDouble(written);
            if (Math.abs(degrees) <= limit) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // said below, together with degrees out of range
        }
        notes.add(field, "coordinates out of range were left out", "write decimal degrees");
        return null;
    }
}
