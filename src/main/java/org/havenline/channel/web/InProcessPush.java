package org.havenline.channel.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Live push on one machine: subscribers in memory, and the newest event of each session for a few minutes. */
final class InProcessPush implements LivePush {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final long MAX_SESSIONS = 50_000;

    private final Cache<String, Long> newest = Caffeine.newBuilder()
            .maximumSize(MAX_SESSIONS)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final ConcurrentMap<String, Set<Runnable>> subscribers = new ConcurrentHashMap<>();

    @Override
    public void happened(String session, long eventId) {
        newest.asMap().merge(session, eventId, Math::max);
        Collection<Runnable> wakes = subscribers.getOrDefault(session, Set.of());
        wakes.forEach(Runnable::run);
    }

    @Override
    public Subscription subscribe(String session, long seen, Runnable wake) {
        subscribers.compute(session, (key, present) -> {
            Set<Runnable> wakes = present == null ? ConcurrentHashMap.newKeySet() : present;
            wakes.add(wake);
            return wakes;
        });
        @Nullable Long known = newest.getIfPresent(session);
        if (known != null && known > seen) {
            wake.run();
        }
        return () -> subscribers.computeIfPresent(session, (key, wakes) -> {
            wakes.remove(wake);
            return wakes.isEmpty() ? null : wakes;
        });
    }
}
