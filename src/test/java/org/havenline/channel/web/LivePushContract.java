package org.havenline.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.havenline.privacy.RandomIds;
import org.junit.jupiter.api.Test;

/** What every live push keeps to, whichever two instances stand at its ends. */
abstract class LivePushContract {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final String session = new RandomIds().next();

    /** Where it happens. */
    abstract LivePush producer();

    /** Where the widget's stream is. */
    abstract LivePush consumer();

    @Test
    void aSubscriberIsWokenByWhatHappens() {
        AtomicInteger woken = new AtomicInteger();
        try (LivePush.Subscription subscription = consumer().subscribe(session, 0, woken::incrementAndGet)) {
            producer().happened(session, 1);
            await().atMost(SOON).until(() -> woken.get() > 0);
        }
    }

    @Test
    void whatHappenedJustBeforeSubscribingWakesAtOnce() {
        AtomicInteger first = new AtomicInteger();
        try (LivePush.Subscription other = consumer().subscribe(session, 0, first::incrementAndGet)) {
            producer().happened(session, 7);
            await().atMost(SOON).until(() -> first.get() > 0);
        }
        AtomicInteger woken = new AtomicInteger();
        AtomicInteger upToDate = new AtomicInteger();

        consumer().subscribe(session, 6, woken::incrementAndGet).close();
        consumer().subscribe(session, 7, upToDate::incrementAndGet).close();

        assertThat(woken).hasValue(1);
        assertThat(upToDate).hasValue(0);
    }

    @Test
    void othersAreNotWokenAndNobodyIsAfterClosing() {
        AtomicInteger other = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        AtomicInteger woken = new AtomicInteger();
        consumer().subscribe(session, 0, closed::incrementAndGet).close();
        try (LivePush.Subscription one = consumer().subscribe(session, 0, woken::incrementAndGet);
                LivePush.Subscription two = consumer().subscribe("another", 0, other::incrementAndGet)) {
            producer().happened(session, 1);
            await().atMost(SOON).until(() -> woken.get() > 0);
        }
        assertThat(other).hasValue(0);
        assertThat(closed).hasValue(0);
    }

    @Test
    void everySubscriberOfASessionIsWoken() {
        AtomicInteger one = new AtomicInteger();
        AtomicInteger two = new AtomicInteger();
        try (LivePush.Subscription first = consumer().subscribe(session, 0, one::incrementAndGet);
                LivePush.Subscription second = consumer().subscribe(session, 0, two::incrementAndGet)) {
            producer().happened(session, 1);
            await().atMost(SOON).until(() -> one.get() > 0 && two.get() > 0);
        }
    }
}
