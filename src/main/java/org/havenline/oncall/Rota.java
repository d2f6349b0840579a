package org.havenline.oncall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Who is meant to stand on which rung when. Overrides win over holidays, those over calendars, those over rotations;
 * of two rotations the one listed first wins, of two overrides the last. So each instant has one answer per rung.
 */
public final class Rota {

    private final ZoneId zone;
    private final List<Rung> rungs;
    private final Map<Rung, List<ShiftSource>> sources;
    private final List<Change.Override> overrides;
    private final List<Change.Swap> swaps;
    private final List<Holiday> holidays;
    private final OpeningHours hours;

    Rota(
            ZoneId zone,
            Map<Rung, List<ShiftSource>> sources,
            List<Change> changes,
            List<Holiday> holidays,
            OpeningHours hours) {
        this.zone = zone;
        this.rungs = List.copyOf(sources.keySet());
        this.sources = Map.copyOf(sources);
        this.overrides = ofKind(changes, Change.Override.class).reversed();
        this.swaps = ofKind(changes, Change.Swap.class);
        this.holidays = List.copyOf(holidays);
        this.hours = hours;
    }

    /** The helpline's own zone. */
    public ZoneId zone() {
        return zone;
    }

    /** The rungs from the first to be paged to the last. */
    public List<Rung> rungs() {
        return rungs;
    }

    /** Whether people answer at that instant. */
    public Opening opening(Instant instant) {
        return hours.at(instant);
    }

    /** The plan of one rung: shifts that follow each other without overlap; what lies between them is a gap. */
    public List<Shift> plan(Rung rung, Instant from, Instant until) {
        List<Shift> planned = planned(rung, from, until);
        List<Cover> covers = covers(rung, from, until);
        List<Instant> edges = edges(planned, covers, from, until);
        List<Shift> plan = new ArrayList<>();
        for (int i = 0; i + 1 < edges.size(); i++) {
            Instant start = edges.get(i);
            Instant end = edges.get(i + 1);
            whoAt(start, planned, covers).ifPresent(who -> append(plan, new Shift(rung, who, start, end)));
        }
        return plan;
    }

    /** All planned shifts of a rung before overrides and holidays, overlapping ones included, swaps applied. */
    List<Shift> planned(Rung rung, Instant from, Instant until) {
        List<Shift> all = new ArrayList<>();
        for (ShiftSource source : sources.getOrDefault(rung, List.of())) {
            source.between(from, until).stream().map(this::swapped).forEach(all::add);
        }
        return all;
    }

    private Shift swapped(Shift shift) {
        Shift result = shift;
        for (Change.Swap swap : swaps) {
            result = swap.applyTo(result);
        }
        return result;
    }

    /** Something that lies over the plan; the first that covers an instant decides. */
    private record Cover(Instant from, Instant until, Optional<ResponderId> who) {
        boolean covers(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(until);
        }
    }

    private List<Cover> covers(Rung rung, Instant from, Instant until) {
        List<Cover> covers = new ArrayList<>();
        for (Change.Override override : overrides) {
            if (override.rung().equals(rung)) {
                covers.add(new Cover(override.from(), override.until(), override.who()));
            }
        }
        for (Holiday holiday : holidays) {
            Optional<ResponderId> stands = Optional.ofNullable(holiday.stands().get(rung));
            if (holiday.closed() || stands.isPresent()) {
                covers.add(new Cover(dayStart(holiday, 0), dayStart(holiday, 1), stands));
            }
        }
        covers.removeIf(cover -> !cover.from().isBefore(until) || !cover.until().isAfter(from));
        return covers;
    }

    private Instant dayStart(Holiday holiday, int offset) {
        return LocalTimes.instant(holiday.date().plusDays(offset).atStartOfDay(), zone);
    }

    private static Optional<ResponderId> whoAt(Instant instant, List<Shift> planned, List<Cover> covers) {
        Optional<Cover> cover =
                covers.stream().filter(each -> each.covers(instant)).findFirst();
        if (cover.isPresent()) {
            return cover.get().who();
        }
        return planned.stream()
                .filter(shift -> shift.covers(instant))
                .map(Shift::who)
                .findFirst();
    }

    private static List<Instant> edges(List<Shift> planned, List<Cover> covers, Instant from, Instant until) {
        TreeSet<Instant> edges = new TreeSet<>(Comparator.naturalOrder());
        edges.add(from);
        edges.add(until);
        for (Shift shift : planned) {
            edges.add(shift.from());
            edges.add(shift.until());
        }
        for (Cover cover : covers) {
            edges.add(cover.from());
            edges.add(cover.until());
        }
        return List.copyOf(edges.subSet(from, true, until, true));
    }

    private static void append(List<Shift> plan, Shift next) {
        if (!plan.isEmpty()
                && plan.getLast().until().equals(next.from())
                && plan.getLast().who().equals(next.who())) {
            Shift last = plan.removeLast();
            plan.add(new Shift(last.rung(), last.who(), last.from(), next.until()));
        } else {
            plan.add(next);
        }
    }

    private static <C> List<C> ofKind(List<Change> changes, Class<C> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
