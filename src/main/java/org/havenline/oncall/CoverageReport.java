package org.havenline.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with the weeks ahead: minutes on which nobody can be paged, double plans, people without rest. */
public final class CoverageReport {

    /** How far ahead a coordinator can still mend a rota in peace. */
    public static final Duration AHEAD = Duration.ofDays(56);

    /** Between two shifts of one person lies at least a night. */
    private static final Duration LEAST_REST = Duration.ofHours(8);

    /** What is wrong. */
    public enum Kind {
        /** The rota names nobody. */
        GAP,
        /** The rota names two people; the first listed is paged. */
        OVERLAP,
        /** The person named is away. */
        AWAY,
        /** The person named has no verified address. */
        UNREACHABLE,
        /** The person named starts again with less than eight hours between. */
        SHORT_REST
    }

    /** One stretch of time and what is wrong with it. */
    public record Line(Kind kind, Rung rung, Instant from, Instant until, List<ResponderId> who) {}

    private final OnCall onCall;
    private final Instant from;
    private final Instant until;

    private CoverageReport(OnCall onCall, Instant from) {
        this.onCall = onCall;
        this.from = from;
        this.until = from.plus(AHEAD);
    }

    /** The report for the eight weeks from an instant, in order of time. */
    public static List<Line> of(OnCall onCall, Instant from) {
        CoverageReport report = new CoverageReport(onCall, from);
        List<Line> lines = new ArrayList<>();
        for (Rung rung : onCall.rota().rungs()) {
            List<Shift> plan = onCall.rota().plan(rung, from, report.until);
            report.gaps(rung, plan, lines);
            report.overlaps(rung, lines);
            report.people(rung, plan, lines);
        }
        lines.sort(Comparator.comparing(Line::from)
                .thenComparing(line -> line.rung().name()));
        return List.copyOf(lines);
    }

    private void gaps(Rung rung, List<Shift> plan, List<Line> lines) {
        Instant covered = from;
        for (Shift shift : plan) {
            gap(rung, covered, shift.from(), lines);
            covered = shift.until();
        }
        gap(rung, covered, until, lines);
    }

    private void gap(Rung rung, Instant start, Instant end, List<Line> lines) {
        if (start.isBefore(end) && !(onCall.rota().opening(start) instanceof Opening.Holiday)) {
            lines.add(new Line(Kind.GAP, rung, start, end, List.of()));
        }
    }

    private void overlaps(Rung rung, List<Line> lines) {
        List<Shift> planned = new ArrayList<>(onCall.rota().planned(rung, from, until));
        planned.sort(Comparator.comparing(Shift::from));
        for (int i = 0; i < planned.size(); i++) {
            Shift one = planned.get(i);
            for (int k = i + 1; k < planned.size() && planned.get(k).from().isBefore(one.until()); k++) {
                Shift other = planned.get(k);
                Instant end = one.until().isBefore(other.until()) ? one.until() : other.until();
                lines.add(new Line(Kind.OVERLAP, rung, other.from(), end, List.of(one.who(), other.who())));
            }
        }
    }

    private void people(Rung rung, List<Shift> plan, List<Line> lines) {
        for (int i = 0; i < plan.size(); i++) {
            Shift shift = plan.get(i);
            onCall.people().find(shift.who()).ifPresent(person -> person(rung, shift, person, lines));
            Instant end = shift.until();
            plan.subList(i + 1, plan.size()).stream()
                    .takeWhile(next -> next.from().isBefore(end.plus(LEAST_REST)))
                    .filter(next -> next.who().equals(shift.who()))
                    .findFirst()
                    .ifPresent(
                            next -> lines.add(new Line(Kind.SHORT_REST, rung, end, next.from(), List.of(shift.who()))));
        }
    }

    private static void person(Rung rung, Shift shift, Responder person, List<Line> lines) {
        if (!person.isReachable()) {
            lines.add(new Line(Kind.UNREACHABLE, rung, shift.from(), shift.until(), List.of(person.id())));
        }
        for (Responder.Absence absence : person.absences()) {
            Instant start = absence.from().isAfter(shift.from()) ? absence.from() : shift.from();
            Instant end = absence.until().isBefore(shift.until()) ? absence.until() : shift.until();
            if (start.isBefore(end)) {
                lines.add(new Line(Kind.AWAY, rung, start, end, List.of(person.id())));
            }
        }
    }
}
