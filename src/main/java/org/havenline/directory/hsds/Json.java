package org.havenline.directory.hsds;

import tools.jackson.databind.JsonNode;

/** Small readings of JSON that never fail: what is missing or of another kind is empty. */
final class Json {

    private Json() {}

    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
    }
}
