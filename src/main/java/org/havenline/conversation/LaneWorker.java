package org.havenline.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs each conversation's lane: one at a time for a person, many persons at once. Woken by {@link Reception} after a
 * commit, and every half second by the inbox itself, which also finds what a crash or another instance left.
 */
class LaneWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LaneWorker.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int BATCH = 500;

    /** Lanes at work at once; the database, not the processor, sets the pace. */
    private static final int AT_ONCE = 64;

    private final Inbox inbox;
    private final Lane lane;
    private final Clock clock;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final ConcurrentMap<ConversationId, Wanted> busy = new ConcurrentHashMap<>();
    private final Semaphore ticks = new Semaphore(0);
    private volatile boolean running;
    private volatile Instant lastCycle = Instant.EPOCH;

    LaneWorker(Inbox inbox, Lane lane, Clock clock) {
        this.inbox = inbox;
        this.lane = lane;
        this.clock = clock;
    }

    /** Has the lane of a conversation run soon; a lane that is running already runs once more. */
    void wake(ConversationId conversation) {
        if (!running) {
            return;
        }
        Wanted before = busy.putIfAbsent(conversation, Wanted.ONCE);
        if (before == null) {
            workers.execute(() -> drain(conversation));
        } else {
            busy.computeIfPresent(conversation, (id, wanted) -> Wanted.AGAIN);
        }
    }

    /** When the inbox was last looked through; a stall turns health red. */
    Instant lastCycle() {
        return lastCycle;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("lanes").start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
        ticks.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            try {
                inbox.waiting(BATCH).forEach(this::wake);
                lastCycle = clock.instant();
                ticks.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException broken) {
                log.error("Inbox cycle failed: {}", broken.getClass().getSimpleName());
                ticks.drainPermits();
                java.util.concurrent.locks.LockSupport.parkNanos(POLL.toNanos());
            }
        }
    }

    private void drain(ConversationId conversation) {
        boolean again = true;
        while (again) {
            slots.acquireUninterruptibly();
            try {
                lane.run(conversation);
            } catch (RuntimeException | Error broken) {
                // Nothing of hers may be in the log; the lane has put its texts off, they are tried again.
                log.error(
                        "Lane of {} failed: {}", conversation, broken.getClass().getSimpleName());
            } finally {
                slots.release();
            }
            again = busy.compute(conversation, (id, wanted) -> wanted == Wanted.AGAIN ? Wanted.ONCE : null) != null;
        }
    }

    private enum Wanted {
        ONCE,
        AGAIN
    }
}
