package org.havenline.escalation;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Red when the ladder stands still, whatever else still answers; it says too when the on-call files need mending. */
final class EscalationHealth implements HealthIndicator {

    /** Together with the interval of a probe this stays under 15 seconds. */
    private static final Duration STALLED = Duration.ofSeconds(10);

    private final LadderWorker worker;
    private final LiveOnCall live;
    private final Clock clock;

    EscalationHealth(LadderWorker worker, LiveOnCall live, Clock clock) {
        this.worker = worker;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Duration idle = Duration.between(worker.lastCycle(), clock.instant());
        return (idle.compareTo(STALLED) < 0 ? Health.up() : Health.down())
                .withDetail("lastCycleSecondsAgo", idle.toSeconds())
                .withDetail("onCallFilesToMend", live.findings())
                .build();
    }
}
