package org.havenline.directory.hsds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.havenline.directory.Area;
import org.havenline.directory.Audience;
import org.havenline.directory.Eligibility;
import org.havenline.directory.Hours;
import org.havenline.directory.Need;
import org.havenline.directory.Organization;
import org.havenline.directory.Phone;
import org.havenline.directory.PoliceTag;
import org.havenline.directory.Reached;
import org.havenline.directory.Resource;
import org.havenline.directory.Site;
import org.havenline.directory.Status;
import org.havenline.directory.Verification;
import org.havenline.directory.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes a {@link Resource} of one HSDS service (3.x shape, nested). Never fails on a bad value: it drops or mends the
 * value and says so in the notes.
 */
public final class HsdsReader {

    private static final List<String> DETAILS = List.of(
            "interpretation_services",
            "application_process",
            "fees_description",
            "wait_time",
            "accreditations",
            "licenses",
            "assured_date",
            "assurer_email",
            "last_modified");

    private final JsonNode service;
    private final Notes notes;
    private final Attributes attributes;
    private final boolean confidential;
    private final Set<String> addresses = new LinkedHashSet<>();

    private HsdsReader(JsonNode service, Notes notes) {
        this.service = service;
        this.notes = notes;
        this.attributes = Attributes.of(service);
        this.confidential = PrivacyHints.in(service);
        collectAddresses(service);
    }

    /** Reads one service. */
    public static Resource read(JsonNode service, Notes notes) {
        return new HsdsReader(service, notes).resource();
    }

    private Resource resource() {
        List<Phone> phones = phones();
        return new Resource(
                id(),
                Status.of(Json.text(service, "status")),
                organization(),
                wording(),
                contact(phones),
                hours(),
                eligibility(),
                sites(),
                areas(),
                tags("need", Need::named),
                PoliceTag.named(attributes.one("police")).orElse(PoliceTag.UNKNOWN),
                verification(),
                confidential,
                details());
    }

    private String id() {
        String source = attributes.one("source_id");
        return source.isEmpty() ? Json.text(service, "id") : source;
    }

    private Organization organization() {
        JsonNode from = service.path("organization");
        String id = Json.text(from, "id");
        return new Organization(
                id.isEmpty() ? Json.text(service, "organization_id") : id,
                prose(from, "name"),
                prose(from, "description"),
                url(from, "website").isEmpty() ? url(from, "url") : url(from, "website"),
                email(from, "email"));
    }

    private Wording wording() {
        Map<String, String> translations = new TreeMap<>();
        attributes.own().forEach((key, values) -> {
            if (key.contains("@")) {
                translations.put(key, clean(values.getFirst()));
            }
        });
        String name = prose(service, "name");
        if (name.isEmpty()) {
            notes.add("name", "a service without a name", "name it");
        }
        String shorter = attributes.one("short_name");
        return new Wording(
                name,
                shorter.isEmpty() ? prose(service, "alternate_name") : shorter,
                prose(service, "description"),
                translations,
                prose(service, "alert"));
    }

    private Resource.Contact contact(List<Phone> phones) {
        String url = url(service, "url");
        Set<Reached> reached = new LinkedHashSet<>(tags("reached", Reached::named));
        phones.stream().filter(Phone::takesTexts).forEach(phone -> reached.add(Reached.TEXT));
        phones.stream().filter(Phone::takesCalls).forEach(phone -> reached.add(Reached.VOICE));
        if (!url.isEmpty()) {
            reached.add(Reached.WEB);
        }
        String email = email(service, "email");
        if (!email.isEmpty()) {
            reached.add(Reached.EMAIL);
        }
        boolean telling = attributes.one("telling_link").equals("yes");
        return new Resource.Contact(
                phones, url, email, reached, languages(), prose(service, "interpretation_services"), telling);
    }

    private Set<String> languages() {
        Set<String> tags = new LinkedHashSet<>(attributes.all("language"));
        for (JsonNode language : everywhere("languages")) {
            LanguageTags.of(Json.text(language, "code"), Json.text(language, "name"))
                    .ifPresent(tags::add);
        }
        return tags;
    }

    private List<Phone> phones() {
        Map<String, Phone> phones = new LinkedHashMap<>();
        List<JsonNode> found = everywhere("phones");
        for (JsonNode contact : everywhere("contacts")) {
            contact.path("phones").forEach(found::add);
        }
        if (found.isEmpty()) {
            service.path("organization").path("phones").forEach(found::add);
        }
        for (JsonNode phone : found) {
            phone(phone).ifPresent(one -> phones.putIfAbsent(one.digits() + one.takesTexts(), one));
        }
        return new ArrayList<>(phones.values());
    }

    private Optional<Phone> phone(JsonNode from) {
        if (from.properties().stream()
                .anyMatch(field -> !field.getKey().equals("description")
                        && !field.getKey().equals("languages")
                        && PrivacyHints.flagged(field.getKey(), field.getValue()))) {
            return Optional.empty(); // a private number is nobody's business, not even a report's
        }
        String number = Json.text(from, "number").replace("\"", "");
        if (Phone.digits(number).length() < 3 && !number.startsWith("#")) {
            if (!number.isEmpty()) {
                notes.add("phones", "a number with fewer than three digits was left out", "write the whole number");
            }
            return Optional.empty();
        }
        Set<String> tags = new LinkedHashSet<>();
        for (JsonNode language : from.path("languages")) {
            LanguageTags.of(Json.text(language, "code"), Json.text(language, "name"))
                    .ifPresent(tags::add);
        }
        return Optional.of(new Phone(
                number,
                Json.text(from, "extension"),
                Phone.type(Json.text(from, "type")),
                clean(Json.text(from, "description")),
                tags));
    }

    private Hours hours() {
        boolean always = attributes.one("always_open").equals("yes");
        return Schedules.read(everywhere("schedules"), attributes.one("zone"), always, notes);
    }

    private Eligibility eligibility() {
        return new Eligibility(
                prose(service, "eligibility_description"),
                age("minimum_age"),
                age("maximum_age"),
                tags("audience", Audience::named));
    }

    private @Nullable Integer age(String field) {
        String written = Json.text(service, field);
        if (written.isEmpty()) {
            return null;
        }
        try {
            double age = Double.parseDouble(written);
            if (age >= 0 && age <= 200) {
                return (int) age;
            }
        } catch (NumberFormatException e) {
            // said below, together with ages out of range
        }
        notes.add(field, "an age that is no number was left out", "write a number of years");
        return null;
    }

    private List<Site> sites() {
        List<Site> sites = new ArrayList<>();
        for (JsonNode link : service.path("service_at_locations")) {
            sites.add(SiteReader.read(link.path("location"), confidential, notes));
        }
        for (JsonNode location : service.path("locations")) {
            sites.add(SiteReader.read(location, confidential, notes));
        }
        return sites;
    }

    private List<Area> areas() {
        Set<Area> areas = new LinkedHashSet<>();
        for (JsonNode area : everywhere("service_areas")) {
            String name = Json.text(area, "name") + Json.text(area, "service_area");
            if (!name.isEmpty()) {
                areas.add(Area.named(name));
            }
        }
        return List.copyOf(areas);
    }

    private Verification verification() {
        return new Verification(
                Schedules.date(attributes.one("verified_on")),
                attributes.one("verified_by"),
                Schedules.date(attributes.one("review_by")),
                attributes.one("superseded_by"),
                attributes.all("source"),
                attributes.one("confidence"));
    }

    private Map<String, String> details() {
        Map<String, String> details = new TreeMap<>();
        DETAILS.forEach(field -> keep(details, field, prose(service, field)));
        if (details.get("fees_description") == null) {
            keep(details, "fees_description", prose(service, "fees"));
        }
        attributes
                .foreign()
                .forEach(
                        (taxonomy, values) -> keep(details, "attribute:" + taxonomy, clean(String.join("; ", values))));
        return details;
    }

    private static void keep(Map<String, String> details, String field, String value) {
        if (!value.isEmpty()) {
            details.put(field, value);
        }
    }

    private <T> Set<T> tags(String key, Function<String, Optional<T>> named) {
        return attributes.all(key).stream()
                .flatMap(value -> named.apply(value).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The entries of this name on the service, its links to locations and the locations. */
    private List<JsonNode> everywhere(String field) {
        List<JsonNode> found = new ArrayList<>();
        service.path(field).forEach(found::add);
        for (JsonNode link : service.path("service_at_locations")) {
            link.path(field).forEach(found::add);
            link.path("location").path(field).forEach(found::add);
        }
        return found;
    }

    private void collectAddresses(JsonNode node) {
        if (node.isObject()) {
            addresses.add(Json.text(node, "address_1"));
            addresses.add(Json.text(node, "address_2"));
        }
        for (JsonNode child : node) {
            collectAddresses(child);
        }
    }

    private String prose(JsonNode from, String field) {
        return clean(Json.text(from, field));
    }

    private String clean(String text) {
        return confidential ? StreetScrub.clean(text, addresses) : text;
    }

    private String email(JsonNode from, String field) {
        String email = Json.text(from, field);
        if (email.isEmpty() || email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            return email;
        }
        notes.add(field, "what stands here is no e-mail address; it was left out", "look whether a column is shifted");
        return "";
    }

    private String url(JsonNode from, String field) {
        String url = Json.text(from, field);
        if (url.isEmpty() || url.matches("(?i)https?://[^\\s<>\"{}|\\\\^`]+")) {
            return url;
        }
        if (url.matches("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)+(/[^\\s<>\"{}|\\\\^`]*)?")) {
            return "https://" + url.toLowerCase(Locale.ROOT).substring(0, 1) + url.substring(1);
        }
        notes.add(field, "what stands here is no link; it was left out", "write a whole link, https://…");
        return "";
    }
}
