package org.havenline.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The resources of a helpline, searchable. Immutable: a changed directory is a new one. Retired numbers are gone from
 * everything that comes out, and an answer is never empty as long as one national line is known.
 */
public final class Directory {

    private static final double KILOMETRES_A_DEGREE = 111.2;

    private final Map<String, Resource> byId;
    private final DirectoryIndex index;
    private final List<Resource> national;
    private final Holidays holidays;

    private Directory(List<Resource> resources, Holidays holidays) {
        this.byId = resources.stream().collect(Collectors.toMap(Resource::id, Function.identity(), (first, again) -> first));
        this.index = new DirectoryIndex(resources);
        this.national = resources.stream().filter(Resource::isNational).toList();
        this.holidays = holidays;
    }

    /** Of these resources; those that are not active or were superseded are left out. */
    public static Directory of(List<Resource> resources, RetiredNumbers retired, Holidays holidays) {
        return new Directory(
                resources.stream()
                        .filter(one -> one.status() == Status.ACTIVE)
                        .filter(one -> one.verification().supersededBy().isEmpty())
                        .map(retired::cleared)
                        .filter(Directory::canBeReached)
                        .toList(),
                holidays);
    }

    private static boolean canBeReached(Resource resource) {
        return !resource.contact().phones().isEmpty()
                || !resource.contact().url().isEmpty()
                || !resource.contact().email().isEmpty()
                || !resource.sites().isEmpty();
    }

    /** One resource, for "hear more". */
    public Optional<Resource> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** How many can be given. */
    public int size() {
        return byId.size();
    }

    /** The best answers at this moment. What is overdue comes only with its link, or not at all. */
    public List<Found> search(Query query, Instant moment) {
        List<Found> found = ranked(index.candidates(query), query, moment);
        if (found.isEmpty()) {
            found = floor(query, moment);
        }
        return found.stream().limit(query.max()).toList();
    }

    /** National lines, wishes kept as long as anything is left. Police-free stays police-free. */
    private List<Found> floor(Query query, Instant moment) {
        boolean noPolice = query.wishes().contains(Query.Wish.NO_POLICE);
        List<Resource> left = national.stream()
                .filter(one -> !noPolice || one.police() == PoliceTag.NONE)
                .toList();
        Query wide = new Query(
                Optional.empty(), Optional.empty(), query.language(), query.who(), Set.of(), query.max());
        return ranked(left, wide, moment).stream()
                .sorted(Comparator.comparingInt(one -> one.resource().needs().contains(Need.SAFE_PLACE_TONIGHT) ? 0 : 1))
                .map(one -> new Found(
                        one.resource(), one.now(), one.checkFirst(), one.kilometres(), one.overdue(), true))
                .toList();
    }

    private List<Found> ranked(List<Resource> candidates, Query query, Instant moment) {
        LocalDate today = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return candidates.stream()
                .filter(one -> query.who().stream().noneMatch(one.eligibility()::excludes))
                .map(one -> found(one, query, moment, today))
                .filter(one -> !one.overdue() || !one.resource().contact().url().isEmpty())
                .filter(one -> !query.wishes().contains(Query.Wish.OPEN_NOW) || one.now() == Hours.Now.OPEN)
                .sorted(order(query))
                .toList();
    }

    private Found found(Resource resource, Query query, Instant moment, LocalDate today) {
        boolean overdue = resource.verification().isOverdue(today);
        return new Found(
                overdue ? resource.withPhones(List.of()) : resource,
                resource.hours().at(moment, holidays),
                resource.eligibility().isUnknown(),
                query.place().flatMap(place -> distance(resource, place)),
                overdue,
                false);
    }

    private static Optional<Integer> distance(Resource resource, Place place) {
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        if (latitude == null || longitude == null || resource.confidential()) {
            return Optional.empty();
        }
        return resource.sites().stream()
                .flatMap(site -> site.latitude() == null || site.longitude() == null
                        ? Stream.<Integer>empty()
                        : Stream.of(kilometres(latitude, longitude, site.latitude(), site.longitude())))
                .min(Comparator.naturalOrder());
    }

    private static int kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double east = (longitude - otherLongitude) * Math.cos(Math.toRadians(latitude));
        return (int) Math.round(Math.hypot(latitude - otherLatitude, east) * KILOMETRES_A_DEGREE);
    }

    /** Area before distance, then language, open, reached by text, freshness; ids last, so that order is stable. */
    private static Comparator<Found> order(Query query) {
        List<Comparator<Found>> orders = new ArrayList<>();
        orders.add(Comparator.comparing(Found::overdue));
        query.place().ifPresent(place -> orders.add(Comparator.comparingInt(one -> width(one.resource(), place))));
        query.who().ifPresent(who -> orders.add(Comparator.comparing(
                one -> !one.resource().eligibility().audiences().contains(who))));
        orders.add(Comparator.comparing(one -> one.kilometres().orElse(Integer.MAX_VALUE)));
        orders.add(Comparator.comparingInt(one -> tongue(one.resource(), query)));
        orders.add(Comparator.comparing(one -> one.resource().contact().phones().isEmpty()));
        orders.add(Comparator.comparing(one -> one.now() != Hours.Now.OPEN));
        orders.add(Comparator.comparing(one -> !one.resource().takesTexts()));
        orders.add(Comparator.comparing(one -> one.resource().verification().verifiedOn() == null));
        orders.add(Comparator.comparing(one -> one.resource().id()));
        return orders.stream().reduce(Comparator::thenComparing).orElseThrow();
    }

    private static int width(Resource resource, Place place) {
        return resource.areas().stream()
                .mapToInt(area -> switch (area.kind()) {
                    case FSA, TOWN -> area.code().equalsIgnoreCase(place.code()) ? 0 : 3;
                    case PROVINCE -> area.code().equals(place.province().name()) && !resource.isNational() ? 1 : 3;
                    case COUNTRY -> 2;
                    case OTHER -> 3;
                })
                .min()
                .orElse(1);
    }

    private static int tongue(Resource resource, Query query) {
        Set<String> spoken = resource.contact().languages();
        if (spoken.contains(query.language().tag()) || spoken.contains(query.language().base())) {
            return 0;
        }
        return spoken.contains("*") ? 1 : 2;
    }
}
