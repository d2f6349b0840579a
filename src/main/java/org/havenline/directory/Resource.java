package org.havenline.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One thing that can be given to a person: an HSDS service with its organisation, places and our own tags.
 *
 * <p>Immutable. A resource that is {@link #confidential()} holds no street, postal code or coordinates.
 *
 * @param id the publisher's id, as it came
 * @param needs what it helps with; empty when not mapped yet
 * @param details further published fields, kept for export ("fees_description", "wait_time", …)
 */
public record Resource(
        String id,
        Status status,
        Organization organization,
        Wording wording,
        Contact contact,
        Hours hours,
        Eligibility eligibility,
        List<Site> sites,
        List<Area> areas,
        Set<Need> needs,
        PoliceTag police,
        Verification verification,
        boolean confidential,
        Map<String, String> details) {

    public Resource {
        needs = Set.copyOf(needs);
        areas = List.copyOf(areas);
        details = Map.copyOf(details);
        boolean hide = confidential;
        sites = hide ? sites.stream().map(Site::hidden).toList() : List.copyOf(sites);
    }

    /**
     * How to reach it.
     *
     * @param url empty for none
     * @param reached how it is reached; worked out from phones and links where the publisher has no tag
     * @param languages tags spoken or written, {@code *} for "any, by interpreter"
     * @param telling whether the link itself reveals the topic to somebody who sees the screen
     */
    public record Contact(
            List<Phone> phones,
            String url,
            String email,
            Set<Reached> reached,
            Set<String> languages,
            String interpretation,
            boolean telling) {

        public Contact {
            phones = List.copyOf(phones);
            reached = Set.copyOf(reached);
            languages = Set.copyOf(languages);
        }

        /** The same without these numbers. */
        Contact withPhones(List<Phone> fewer) {
            return new Contact(fewer, url, email, reached, languages, interpretation, telling);
        }
    }

    /** The same with other numbers. */
    Resource withPhones(List<Phone> phones) {
        return new Resource(
                id,
                status,
                organization,
                wording,
                contact.withPhones(phones),
                hours,
                eligibility,
                sites,
                areas,
                needs,
                police,
                verification,
                confidential,
                details);
    }

    /** Whether a person who can only text can use it. */
    public boolean takesTexts() {
        return contact.phones().stream().anyMatch(Phone::takesTexts);
    }

    /** Whether it serves the whole country. */
    public boolean isNational() {
        return areas.stream().anyMatch(area -> area.kind() == Area.Kind.COUNTRY);
    }
}
