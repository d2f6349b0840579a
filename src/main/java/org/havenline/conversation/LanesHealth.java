package org.havenline.conversation;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Red when texts are taken in but not answered: the inbox is not looked through, or its oldest text waits too long. */
final class LanesHealth implements HealthIndicator {

    private static final Duration STALLED = Duration.ofSeconds(10);
    private static final Duration WAITED_TOO_LONG = Duration.ofSeconds(60);

    private final LaneWorker lanes;
    private final Inbox inbox;
    private final Clock clock;

    LanesHealth(LaneWorker lanes, Inbox inbox, Clock clock) {
        this.lanes = lanes;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Duration idle = Duration.between(lanes.lastCycle(), clock.instant());
        Duration oldest = inbox.oldestWait();
        boolean well = idle.compareTo(STALLED) < 0 && oldest.compareTo(WAITED_TOO_LONG) < 0;
        return (well ? Health.up() : Health.down())
                .withDetail("lastCycleSecondsAgo", idle.toSeconds())
                .withDetail("oldestTextSeconds", oldest.toSeconds())
                .build();
    }
}
