package org.havenline.channel.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.RedisStreamCommands.XAddOptions;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.connection.stream.StreamRecords;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Live push between machines: every instance appends to one short Redis stream and reads all of it. Wake-ups within an
 * instance do not wait for Redis, and a Redis that is away is noted once and otherwise ignored.
 */
final class RedisPush implements LivePush, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RedisPush.class);

    private static final String STREAM = "havenline:live";

    /** Wake-ups kept: some minutes of a busy night. What is older is found by the streams' own look at SQL. */
    private static final long MAX_KEPT = 10_000;

    private static final Duration BLOCK = Duration.ofSeconds(1);
    private static final Duration AWAY = Duration.ofSeconds(1);
    private static final int BATCH = 500;

    private final StringRedisTemplate redis;
    private final InProcessPush here = new InProcessPush();
    private volatile boolean running;
    private volatile boolean away;
    private String last = "0-0";

    RedisPush(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public void happened(String session, long eventId) {
        here.happened(session, eventId);
        if (away) {
            return;
        }
        try {
            redis.opsForStream()
                    .add(
                            StreamRecords.newRecord()
                                    .in(STREAM)
                                    .ofMap(Map.of("session", session, "event", Long.toString(eventId))),
                            XAddOptions.maxlen(MAX_KEPT).approximateTrimming(true));
        } catch (RuntimeException gone) {
            noteAway();
        }
    }

    @Override
    public Subscription subscribe(String session, long seen, Runnable wake) {
        return here.subscribe(session, seen, wake);
    }

    @Override
    public void start() {
        running = true;
        last = newest();
        Thread.ofVirtual().name("live-push").start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            try {
                read();
                away = false;
            } catch (RuntimeException gone) {
                noteAway();
                LockSupport.parkNanos(AWAY.toNanos());
            }
        }
    }

    @SuppressWarnings("unchecked") // a generic array of one element
    private void read() {
        List<MapRecord<String, Object, Object>> records = redis.opsForStream()
                .read(
                        StreamReadOptions.empty().count(BATCH).block(BLOCK),
                        StreamOffset.create(STREAM, ReadOffset.from(last)));
        if (records == null) {
            return;
        }
        for (MapRecord<String, Object, Object> record : records) {
            last = record.getId().getValue();
            wake(record.getValue());
        }
    }

    private void wake(Map<Object, Object> wakeUp) {
        String session = String.valueOf(wakeUp.get("session"));
        String event = String.valueOf(wakeUp.get("event"));
        if (event.matches("\\d{1,18}")) {
            here.happened(session, Long.parseLong(event));
        }
    }

    /** Where to begin: a wake-up that comes between two reads must not fall through, so never "whatever is new". */
    private String newest() {
        try {
            List<MapRecord<String, Object, Object>> newest = redis.opsForStream()
                    .reverseRange(
                            STREAM,
                            org.springframework.data.domain.Range.unbounded(),
                            org.springframework.data.redis.connection.Limit.limit()
                                    .count(1));
            return newest == null || newest.isEmpty()
                    ? "0-0"
                    : newest.getFirst().getId().getValue();
        } catch (RuntimeException gone) {
            noteAway();
            return "0-0";
        }
    }

    private void noteAway() {
        if (!away) {
            log.warn("Redis is away: live push between instances waits, streams look into the database");
        }
        away = true;
    }
}
