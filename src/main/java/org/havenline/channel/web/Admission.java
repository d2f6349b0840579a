package org.havenline.channel.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;

/**
 * Rate limits that cost a survivor nothing: over the limit the widget keeps her texts, joins them into one and tries
 * again in a moment. What sounds urgent is never held up, and whatever goes wrong in here lets people in.
 */
final class Admission {

    /** Texts at once; nobody types faster. Afterwards one every two seconds. */
    private static final int TEXTS = 15;

    /** Sessions at once from one address; a school or shelter shares one. Afterwards one every two seconds. */
    private static final int SESSIONS = 40;

    private static final Duration REFILL = Duration.ofSeconds(2);

    /** Buckets kept: beyond this the oldest are forgotten, which only lets more through. */
    private static final long MAX_BUCKETS = 50_000;

    private final Clock clock;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_BUCKETS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    Admission(Clock clock) {
        this.clock = clock;
    }

    boolean text(WebSession session) {
        return take("text " + session.id(), TEXTS);
    }

    boolean session(String address) {
        return take("open " + address, SESSIONS);
    }

    /** How long to wait before the next try. */
    Duration pause() {
        return REFILL;
    }

    private boolean take(String key, int size) {
        Bucket bucket = buckets.get(key, fresh -> new Bucket(size, clock.millis()));
        return bucket.take(clock.millis());
    }

    private static final class Bucket {
        private final int size;
        private double level;
        private long at;

        Bucket(int size, long now) {
            this.size = size;
            this.level = size;
            this.at = now;
        }

        synchronized boolean take(long now) {
            level = Math.min(size, level + (double) (now - at) / REFILL.toMillis());
            at = now;
            if (level < 1) {
                return false;
            }
            level--;
            return true;
        }
    }
}
