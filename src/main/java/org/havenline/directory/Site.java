package org.havenline.directory;

import org.jspecify.annotations.Nullable;

/**
 * A place where a resource is given. A confidential one never holds a street, a postal code or coordinates: they are
 * dropped when it is made, so that no search, message or export can show them.
 *
 * @param province two capital letters, or what the publisher wrote
 */
public record Site(
        String id,
        String name,
        String street,
        String town,
        String province,
        String postalCode,
        String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        boolean confidential) {

    public Site {
        if (confidential) {
            name = "";
            street = "";
            postalCode = "";
            latitude = null;
            longitude = null;
        }
    }

    /** The same place with nothing left that leads to its door. */
    public Site hidden() {
        return new Site(id, name, street, town, province, postalCode, country, latitude, longitude, true);
    }

    /** Whether there is a whole address to print. */
    public boolean hasAddress() {
        return !street.isEmpty() && !town.isEmpty();
    }
}
