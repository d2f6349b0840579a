package org.havenline.directory.hsds;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.havenline.directory.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads HSDS 3.x JSON, one service at a time: a page ({@code contents}), a list, one service, one organisation or
 * service-at-location with what it holds. Only one entry is in memory at once.
 */
public final class HsdsJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** What a file is read into. */
    @FunctionalInterface
    public interface Entries {

        /** One service as written, with the line it begins on. */
        void add(ObjectNode service, long line);
    }

    private HsdsJson() {}

    /** All services of a file; values that cannot be read are dropped silently (an import reports them). */
    public static List<Resource> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /** All services of a stream. */
    public static List<Resource> read(InputStream in) throws IOException {
        List<Resource> resources = new ArrayList<>();
        stream(in, (service, line) -> resources.add(HsdsReader.read(service, Notes.SILENT)));
        return resources;
    }

    /** @throws IOException when the file is not JSON; the message names line and column, never content */
    static void stream(InputStream in, Entries entries) throws IOException {
        try (JsonParser parser = MAPPER.createParser(new BufferedInputStream(in))) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                elements(parser, entries);
            } else if (first == JsonToken.START_OBJECT) {
                object(parser, entries);
            }
        } catch (JacksonException e) {
            var at = e.getLocation();
            String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new IOException("not readable as JSON" + where, e);
        }
    }

    private static void elements(JsonParser parser, Entries entries) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            long line = parser.currentTokenLocation().getLineNr();
            JsonNode element = parser.readValueAsTree();
            entry((ObjectNode) element, line, entries);
        }
    }

    private static void object(JsonParser parser, Entries entries) {
        long line = parser.currentTokenLocation().getLineNr();
        ObjectNode rest = MAPPER.createObjectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean page = field.equals("contents") || (field.equals("services") && !rest.has("id"));
            if (page && value == JsonToken.START_ARRAY) {
                elements(parser, entries);
            } else {
                rest.set(field, parser.<JsonNode>readValueAsTree());
            }
        }
        if (rest.has("id")) {
            entry(rest, line, entries);
        }
    }

    /** A service, an organisation holding services, a service-at-location holding its service. */
    private static void entry(ObjectNode entry, long line, Entries entries) {
        if (entry.path("services").isArray()) {
            ObjectNode organization = entry.deepCopy();
            organization.remove("services");
            for (JsonNode service : entry.path("services")) {
                ObjectNode whole = (ObjectNode) service;
                if (!whole.has("organization")) {
                    whole.set("organization", organization);
                }
                entries.add(whole, line);
            }
        } else if (entry.path("service").isObject()) {
            ObjectNode service = (ObjectNode) entry.path("service");
            ObjectNode link = entry.deepCopy();
            link.remove("service");
            if (!service.has("service_at_locations")) {
                service.putArray("service_at_locations").add(link);
            }
            entries.add(service, line);
        } else {
            entries.add(entry, line);
        }
    }
}
