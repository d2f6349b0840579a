package org.havenline.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.havenline.privacy.Address;
import org.havenline.privacy.Contacts;
import org.havenline.privacy.RandomIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the outbox: claims what is due, in the order of the lanes and at the sender's pace, and hands it over on
 * virtual threads. It runs when woken after a commit, and every {@link DeliverySettings#poll()} besides, so nothing
 * depends on the wake-up.
 */
public class Dispatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    /** Hand-overs at once; far below the provider's limit of concurrent calls. */
    private static final int AT_ONCE = 32;

    /** Texts claimed with one commit. */
    private static final int BATCH = 16;

    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final Outbox outbox;
    private final Contacts contacts;
    private final TransactionTemplate transactions;
    private final Deliveries deliveries;
    private final List<Carrier> carriers;
    private final HandoverRules rules;
    private final DeliverySettings settings;
    private final Clock clock;
    private final MeterRegistry meters;
    private final String owner = new RandomIds().next();
    private final Semaphore wakeUp = new Semaphore(0);
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;
    private volatile Instant lastCycle = Instant.EPOCH;

    public Dispatcher(
            Outbox outbox,
            Contacts contacts,
            TransactionTemplate transactions,
            Deliveries deliveries,
            List<Carrier> carriers,
            DeliverySettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.outbox = outbox;
        this.contacts = contacts;
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.carriers = carriers;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        this.rules = new HandoverRules(outbox, deliveries);
    }

    /** Says that something was put in and committed. */
    public void wake() {
        wakeUp.release();
    }

    /** When the outbox was last looked through; a stall turns health red. */
    public Instant lastCycle() {
        return lastCycle;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("dispatcher").start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            slots.tryAcquire(AT_ONCE, STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            try {
                deliveries.expire();
                outbox.sendersWithWork().forEach(this::dispatch);
                lastCycle = clock.instant();
                wakeUp.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                wakeUp.drainPermits();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException broken) {
                // The database may be away for a while: say so without the statement's values, and go on.
                if (running) {
                    log.error("Outbox cycle failed: {}", broken.getClass().getSimpleName());
                    pause();
                }
            }
        }
    }

    /** Claims in batches: one commit for several texts, as each commit costs a write to disk. */
    private void dispatch(String sender) {
        int free = freeSlots();
        while (running && free > 0) {
            List<ClaimedText> claimed = List.of();
            try {
                claimed = claim(sender, free);
            } finally {
                slots.release(free - claimed.size());
            }
            claimed.forEach(text -> workers.execute(() -> handle(text)));
            free = claimed.isEmpty() ? 0 : freeSlots();
        }
    }

    private int freeSlots() {
        int taken = 0;
        while (taken < BATCH && slots.tryAcquire()) {
            taken++;
        }
        return taken;
    }

    private List<ClaimedText> claim(String sender, int atMost) {
        List<ClaimedText> claimed = transactions.execute(status -> {
            List<ClaimedText> batch = new ArrayList<>();
            Optional<ClaimedText> next = outbox.claimNext(sender, owner);
            while (next.isPresent()) {
                batch.add(next.get());
                next = batch.size() < atMost ? outbox.claimNext(sender, owner) : Optional.empty();
            }
            return batch;
        });
        return claimed == null ? List.of() : claimed;
    }

    private void handle(ClaimedText text) {
        try {
            Address to = contacts.reveal(text.recipient());
            Carrier carrier = carriers.stream()
                    .filter(candidate -> candidate.serves(to.channel()))
                    .findFirst()
                    .orElseThrow();
            if (text.mustLook() && settledByLookingUp(carrier, text, to)) {
                return;
            }
            meters.counter("havenline.outbox.handovers", "kind", text.kind().code())
                    .increment();
            rules.settle(text, carrier.handOver(text, to));
        } catch (RuntimeException | Error broken) {
            // The lease runs out and the text is looked up before anything else happens to it.
            log.error("Hand-over of {} failed: {}", text.id(), broken.getClass().getSimpleName());
        } finally {
            slots.release();
            wake();
        }
    }

    /** Whether the provider's answer (or its silence) decided about the text without another hand-over. */
    private boolean settledByLookingUp(Carrier carrier, ClaimedText text, Address to) {
        Instant since = Instant.ofEpochMilli(text.firstPostAt() == null ? clock.millis() : text.firstPostAt());
        try {
            Optional<String> found = carrier.find(text, to, since, outbox.providerIdsOf(text.recipient(), since));
            if (found.isPresent()) {
                rules.settle(text, new Handover.Accepted(found.get()));
                return true;
            }
            return !rules.mayPostAgain(text);
        } catch (Carrier.LookupFailed unanswered) {
            rules.settle(text, new Handover.Unknown());
            return true;
        }
    }

    private void pause() {
        try {
            wakeUp.tryAcquire(1, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
