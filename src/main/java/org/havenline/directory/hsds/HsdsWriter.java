package org.havenline.directory.hsds;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.havenline.directory.Area;
import org.havenline.directory.Need;
import org.havenline.directory.Phone;
import org.havenline.directory.PoliceTag;
import org.havenline.directory.Resource;
import org.havenline.directory.Site;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes resources as HSDS services, one by one, so that the size of the directory does not matter. Confidential
 * places come out without name, street, postal code and coordinates: the model does not hold them.
 */
public final class HsdsWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HsdsVersion version;

    public HsdsWriter(HsdsVersion version) {
        this.version = version;
    }

    /** A page of all these services, sorted by id, so that the same directory always gives the same bytes. */
    public void write(Stream<Resource> resources, OutputStream out) throws IOException {
        byte[] comma = ",\n".getBytes(StandardCharsets.UTF_8);
        out.write(("{\"version\":\"" + version.number() + "\",\"contents\":[\n").getBytes(StandardCharsets.UTF_8));
        boolean first = true;
        for (Resource resource :
                resources.sorted(Comparator.comparing(Resource::id)).toList()) {
            if (!first) {
                out.write(comma);
            }
            first = false;
            out.write(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(service(resource)));
        }
        out.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
    }

    /** One service. */
    public ObjectNode service(Resource resource) {
        ObjectNode service = MAPPER.createObjectNode();
        String id = Uuids.of(resource.id());
        service.put("id", id);
        organization(resource, service);
        service.put("name", resource.wording().name());
        put(service, "alternate_name", resource.wording().shortName());
        put(service, "description", resource.wording().description());
        put(service, "url", resource.contact().url());
        put(service, "email", resource.contact().email());
        service.put("status", resource.status().code());
        put(service, "alert", resource.wording().alert());
        put(service, "eligibility_description", resource.eligibility().description());
        number(service, "minimum_age", resource.eligibility().minimumAge());
        number(service, "maximum_age", resource.eligibility().maximumAge());
        resource.details().forEach((field, value) -> {
            if (!field.startsWith("attribute:")) {
                put(service, field, value);
            }
        });
        phones(resource, id, service);
        Schedules.write(id, resource.hours(), service.putArray("schedules"));
        areas(resource, id, service);
        languages(resource, id, service);
        sites(resource, id, service);
        attributes(resource, id, service.putArray("attributes"));
        return service;
    }

    private static void organization(Resource resource, ObjectNode service) {
        if (resource.organization().name().isEmpty()) {
            if (!resource.organization().id().isEmpty()) {
                service.put("organization_id", Uuids.of(resource.organization().id()));
            }
            return;
        }
        ObjectNode organization = service.putObject("organization");
        organization.put("id", Uuids.of(resource.organization().id()));
        organization.put("name", resource.organization().name());
        organization.put("description", resource.organization().description());
        put(organization, "website", resource.organization().website());
        put(organization, "email", resource.organization().email());
    }

    private static void phones(Resource resource, String id, ObjectNode service) {
        ArrayNode phones = service.putArray("phones");
        for (Phone phone : resource.contact().phones()) {
            ObjectNode entry = phones.addObject();
            entry.put("id", Uuids.of(id + phone.number() + phone.type()));
            entry.put("number", phone.number());
            if (phone.extension().matches("\\d{1,9}")) {
                entry.put("extension", Integer.parseInt(phone.extension()));
            }
            put(entry, "type", phone.type());
            put(entry, "description", phone.description());
            ArrayNode languages = entry.putArray("languages");
            phone.languages().stream()
                    .sorted()
                    .forEach(tag -> languages
                            .addObject()
                            .put("id", Uuids.of(id + phone.number() + tag))
                            .put("code", tag));
        }
    }

    private static void areas(Resource resource, String id, ObjectNode service) {
        ArrayNode areas = service.putArray("service_areas");
        for (Area area : resource.areas()) {
            areas.addObject().put("id", Uuids.of(id + "area" + area.name())).put("name", area.name());
        }
    }

    private static void languages(Resource resource, String id, ObjectNode service) {
        ArrayNode languages = service.putArray("languages");
        resource.contact().languages().stream()
                .filter(tag -> !tag.equals("*"))
                .sorted()
                .forEach(tag -> languages
                        .addObject()
                        .put("id", Uuids.of(id + "language" + tag))
                        .put("code", tag));
    }

    private static void sites(Resource resource, String id, ObjectNode service) {
        ArrayNode links = service.putArray("service_at_locations");
        for (Site site : resource.sites()) {
            ObjectNode link = links.addObject();
            String siteId = Uuids.of(site.id());
            link.put("id", Uuids.of(id + site.id()));
            ObjectNode location = link.putObject("location");
            location.put("id", siteId);
            location.put("location_type", "physical");
            put(location, "name", site.name());
            if (site.latitude() != null && site.longitude() != null) {
                location.put("latitude", site.latitude());
                location.put("longitude", site.longitude());
            }
            place(site, siteId, location);
        }
    }

    /** HSDS has no address without a street: a town alone goes into attributes. */
    private static void place(Site site, String siteId, ObjectNode location) {
        if (site.hasAddress()) {
            ObjectNode address = location.putArray("addresses").addObject();
            address.put("id", Uuids.of(siteId + "address"));
            address.put("address_1", site.street());
            address.put("city", site.town());
            address.put("state_province", site.province());
            address.put("postal_code", site.postalCode());
            address.put("country", site.country());
            address.put("address_type", "physical");
            return;
        }
        Attributes attributes = new Attributes();
        attributes.put("town", site.town());
        attributes.put("province", site.province());
        attributes.put("confidential", site.confidential() ? "yes" : "");
        attributes.write(siteId, location.putArray("attributes"));
    }

    private static void attributes(Resource resource, String id, ArrayNode into) {
        Attributes own = new Attributes();
        own.put("source_id", Uuids.isUuid(resource.id()) ? "" : resource.id());
        resource.needs().stream().map(Need::code).sorted().forEach(code -> own.put("need", code));
        resource.eligibility().audiences().stream().sorted().forEach(one -> own.put("audience", one.code()));
        resource.contact().reached().stream().sorted().forEach(one -> own.put("reached", one.code()));
        own.put(
                "police",
                resource.police() == PoliceTag.UNKNOWN ? "" : resource.police().code());
        own.put("language", resource.contact().languages().contains("*") ? "*" : "");
        own.put("zone", resource.hours().zone());
        own.put("always_open", resource.hours().always() ? "yes" : "");
        own.put("telling_link", resource.contact().telling() ? "yes" : "");
        own.put("confidential", resource.confidential() ? "yes" : "");
        resource.wording().translations().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(text -> own.put(text.getKey(), text.getValue()));
        var checked = resource.verification();
        own.put(
                "verified_on",
                checked.verifiedOn() == null ? "" : checked.verifiedOn().toString());
        own.put("verified_by", checked.verifiedBy());
        own.put(
                "review_by",
                checked.reviewBy() == null ? "" : checked.reviewBy().toString());
        own.put("superseded_by", checked.supersededBy());
        own.put("confidence", checked.confidence());
        checked.sources().forEach(source -> own.put("source", source));
        own.write(id, into);
        foreign(resource).forEach(detail -> Attributes.write(id, detail.getFirst(), detail.getLast(), into));
    }

    private static Stream<List<String>> foreign(Resource resource) {
        return resource.details().entrySet().stream()
                .filter(detail -> detail.getKey().startsWith("attribute:"))
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(detail -> List.of(detail.getKey().substring("attribute:".length()), detail.getValue()));
    }

    private static void put(ObjectNode node, String field, String value) {
        if (!value.isEmpty()) {
            node.put(field, value);
        }
    }

    private static void number(ObjectNode node, String field, @org.jspecify.annotations.Nullable Integer value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}
