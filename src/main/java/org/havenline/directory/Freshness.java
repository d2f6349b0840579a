package org.havenline.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What has to be looked at again: the queue and the weekly digest of the coordinator. */
public final class Freshness {

    private static final int DAYS_AHEAD = 30;

    private final RetiredNumbers retired;

    public Freshness(RetiredNumbers retired) {
        this.retired = retired;
    }

    /** One thing to do. */
    public record Stale(String id, String name, Reason reason) {}

    /** Why an entry is on the list, the worst first. */
    public enum Reason {
        RETIRED_NUMBER,
        OVERDUE,
        NEVER_CHECKED,
        DUE_SOON
    }

    /** All entries to look at, the worst first. */
    public List<Stale> queue(List<Resource> resources, LocalDate today) {
        return resources.stream()
                .filter(one -> one.status() == Status.ACTIVE)
                .flatMap(one -> reason(one, today).stream()
                        .map(why -> new Stale(one.id(), one.wording().name(), why)))
                .sorted(Comparator.comparing(Stale::reason).thenComparing(Stale::id))
                .toList();
    }

    private Optional<Reason> reason(Resource resource, LocalDate today) {
        if (resource.contact().phones().stream().anyMatch(retired::contains)) {
            return Optional.of(Reason.RETIRED_NUMBER);
        }
        if (resource.verification().isOverdue(today)) {
            return Optional.of(Reason.OVERDUE);
        }
        if (resource.verification().verifiedOn() == null) {
            return Optional.of(Reason.NEVER_CHECKED);
        }
        return resource.verification().isOverdue(today.plusDays(DAYS_AHEAD))
                ? Optional.of(Reason.DUE_SOON)
                : Optional.empty();
    }

    /** The digest: one line an entry, code of the reason, id and name, tab-separated. */
    public String digest(List<Resource> resources, LocalDate today) {
        return queue(resources, today).stream()
                .map(one -> one.reason().name().toLowerCase(Locale.ROOT) + "\t" + one.id() + "\t" + one.name())
                .collect(Collectors.joining("\n"));
    }
}
