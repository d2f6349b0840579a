package org.havenline.channel.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.TestSocketUtils;
import redis.embedded.RedisServer;

/** Two instances over a real Redis. */
class RedisPushTest extends LivePushContract {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final int PORT = TestSocketUtils.findAvailableTcpPort();

    private static RedisServer redis;
    private static RedisPush one;
    private static RedisPush two;

    @BeforeAll
    static void start() throws Exception {
        redis = redis();
        redis.start();
        one = instance();
        two = instance();
    }

    @AfterAll
    static void stop() throws Exception {
        one.stop();
        two.stop();
        redis.stop();
    }

    @Override
    LivePush producer() {
        return one;
    }

    @Override
    LivePush consumer() {
        return two;
    }

    @Test
    void withRedisStoppedNothingFailsAndAfterwardsItGoesOn() throws Exception {
        redis.stop();
        AtomicInteger here = new AtomicInteger();
        try (LivePush.Subscription own = one.subscribe("same instance", 0, here::incrementAndGet)) {
            assertThatCode(() -> one.happened("same instance", 1)).doesNotThrowAnyException();
            await().atMost(SOON).until(() -> here.get() > 0);
        }
        redis = redis();
        redis.start();

        AtomicInteger across = new AtomicInteger();
        AtomicLong event = new AtomicLong();
        try (LivePush.Subscription other = two.subscribe("other instance", 0, across::incrementAndGet)) {
            await().atMost(SOON).until(() -> {
                one.happened("other instance", event.incrementAndGet());
                return across.get() > 0;
            });
        }
    }

    private static RedisServer redis() throws Exception {
        return RedisServer.newRedisServer().port(PORT).setting("save \"\"").build();
    }

    private static RedisPush instance() {
        RedisPush push = new RedisPush(WebChatConfiguration.template(URI.create("redis://localhost:" + PORT)));
        push.start();
        return push;
    }
}
