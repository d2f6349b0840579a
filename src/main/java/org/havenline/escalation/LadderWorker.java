package org.havenline.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.havenline.delivery.Dispatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the cycle, and calls the outside watchdog while it runs. */
class LadderWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LadderWorker.class);

    private final LadderCycle cycle;
    private final Dispatcher dispatcher;
    private final Heartbeat heartbeat;
    private final Duration pause;
    private final Clock clock;
    private final Semaphore stopping = new Semaphore(0);
    private volatile boolean running;
    private volatile Instant lastCycle = Instant.EPOCH;

    LadderWorker(LadderCycle cycle, Dispatcher dispatcher, Heartbeat heartbeat, Duration pause, Clock clock) {
        this.cycle = cycle;
        this.dispatcher = dispatcher;
        this.heartbeat = heartbeat;
        this.pause = pause;
        this.clock = clock;
    }

    /** When a cycle last came to its end. */
    Instant lastCycle() {
        return lastCycle;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("ladder").start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
        stopping.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            try {
                cycle.run();
                lastCycle = clock.instant();
                dispatcher.wake();
                heartbeat.beat(lastCycle);
            } catch (RuntimeException broken) {
                // The database may be away: the type alone, for a message may hold values.
                log.error("Ladder cycle failed: {}", broken.getClass().getSimpleName());
            }
            try {
                if (stopping.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
