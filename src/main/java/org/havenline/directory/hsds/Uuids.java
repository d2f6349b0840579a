package org.havenline.directory.hsds;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** HSDS 3 wants UUIDs; ids that are none are turned into the same UUID every time. */
final class Uuids {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Uuids() {}

    static String of(String id) {
        return isUuid(id)
                ? id
                : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static boolean isUuid(String id) {
        return UUID_FORM.matcher(id).matches();
    }
}
