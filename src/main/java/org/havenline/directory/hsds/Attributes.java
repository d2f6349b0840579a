package org.havenline.directory.hsds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Our own vocabulary as HSDS attributes: the taxonomy {@code havenline:KEY} and a value. What other publishers put
 * into taxonomies of their own is kept under {@code attribute:TAXONOMY}.
 */
final class Attributes {

    static final String NAMESPACE = "havenline:";

    private final Map<String, List<String>> own = new LinkedHashMap<>();
    private final Map<String, List<String>> foreign = new TreeMap<>();

    static Attributes of(JsonNode entry) {
        Attributes attributes = new Attributes();
        for (JsonNode attribute : entry.path("attributes")) {
            JsonNode term = attribute.path("taxonomy_term");
            String taxonomy = Json.text(term, "taxonomy");
            String value = Json.text(attribute, "value");
            String named = value.isEmpty() ? firstOf(Json.text(term, "code"), Json.text(term, "name")) : value;
            if (taxonomy.startsWith(NAMESPACE)) {
                attributes.put(taxonomy.substring(NAMESPACE.length()), named);
            } else if (!named.isEmpty()) {
                String name = Json.text(term, "name");
                String key = taxonomy.isEmpty() ? firstOf(Json.text(attribute, "link_type"), "other") : taxonomy;
                String whole = value.isEmpty() || name.isEmpty() || name.equals(value)
                        ? firstOf(named, name)
                        : name + ": " + value;
                attributes.foreign.computeIfAbsent(key, k -> new ArrayList<>()).add(whole);
            }
        }
        return attributes;
    }

    private static String firstOf(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    void put(String key, String value) {
        if (!value.isEmpty()) {
            own.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
        }
    }

    List<String> all(String key) {
        return own.getOrDefault(key, List.of());
    }

    String one(String key) {
        return all(key).stream().findFirst().orElse("");
    }

    Map<String, List<String>> own() {
        return own;
    }

    Map<String, List<String>> foreign() {
        return foreign;
    }

    void write(String ownerId, ArrayNode into) {
        own.forEach((key, values) -> values.forEach(value -> write(ownerId, NAMESPACE + key, value, into)));
    }

    static void write(String ownerId, String taxonomy, String value, ArrayNode into) {
        ObjectNode attribute = into.addObject();
        attribute.put("id", uuid(ownerId + taxonomy + value));
        attribute.put("link_id", ownerId);
        attribute.put("link_type", taxonomy);
        attribute.put("link_entity", "service");
        attribute.put("value", value);
        ObjectNode term = attribute.putObject("taxonomy_term");
        term.put("id", uuid(taxonomy));
        term.put("code", taxonomy.startsWith(NAMESPACE) ? taxonomy.substring(NAMESPACE.length()) : taxonomy);
        term.put("name", taxonomy);
        term.put("description", taxonomy);
        term.put("taxonomy", taxonomy);
    }

    private static String uuid(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
