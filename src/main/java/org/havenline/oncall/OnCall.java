package org.havenline.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers who is on call at an instant: exactly one answer per rung, for every instant.
 *
 * <p>Immutable but for a cache of worked-out plans; safe to share between threads. A changed file makes a new one.
 */
public final class OnCall {

    /** Plans are worked out for four weeks at a time. */
    private static final long BLOCK_SECONDS = Duration.ofDays(28).toSeconds();

    /** So much is planned around a block that a shift shows its true ends, not those of the block. */
    private static final Duration MARGIN = Duration.ofDays(14);

    /** A year and some of blocks for each rung; more means somebody walks through time, so start over. */
    private static final int MAX_CACHED_BLOCKS = 200;

    private final People people;
    private final Rota rota;
    private final Map<Block, List<Shift>> plans = new ConcurrentHashMap<>();

    private record Block(Rung rung, long index) {}

    public OnCall(People people, Rota rota) {
        this.people = people;
        this.rota = rota;
    }

    /** Nobody at all, for a helpline that has no rota yet. */
    public static OnCall nobody(java.time.ZoneId zone) {
        return new OnCall(
                new People(List.of()),
                new Rota(zone, Map.of(), List.of(), List.of(), new OpeningHours(zone, List.of(), java.util.Set.of())));
    }

    public People people() {
        return people;
    }

    public Rota rota() {
        return rota;
    }

    /** Who is on call then. */
    public Duty at(Instant instant) {
        List<Post> posts =
                rota.rungs().stream().map(rung -> postOf(rung, instant)).toList();
        return new Duty(instant, rota.opening(instant), posts);
    }

    private Post postOf(Rung rung, Instant instant) {
        for (Shift shift : planAround(rung, instant)) {
            if (shift.covers(instant)) {
                return people.find(shift.who())
                        .map(person -> judge(rung, person, shift, instant))
                        .orElseGet(() -> new Post.Empty(rung, Post.Why.GAP));
            }
        }
        return new Post.Empty(rung, Post.Why.GAP);
    }

    private static Post judge(Rung rung, Responder person, Shift shift, Instant instant) {
        if (person.isAway(instant)) {
            return new Post.Empty(rung, Post.Why.AWAY);
        }
        return person.isReachable()
                ? new Post.Staffed(rung, person, shift)
                : new Post.Empty(rung, Post.Why.UNREACHABLE);
    }

    private List<Shift> planAround(Rung rung, Instant instant) {
        long index = Math.floorDiv(instant.getEpochSecond(), BLOCK_SECONDS);
        if (plans.size() > MAX_CACHED_BLOCKS) {
            plans.clear();
        }
        return plans.computeIfAbsent(new Block(rung, index), this::planOf);
    }

    private List<Shift> planOf(Block block) {
        Instant start = Instant.ofEpochSecond(block.index() * BLOCK_SECONDS);
        return rota.plan(
                block.rung(),
                start.minus(MARGIN),
                start.plusSeconds(BLOCK_SECONDS).plus(MARGIN));
    }
}
