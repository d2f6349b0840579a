package org.havenline.delivery;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Red when the outbox has not been looked through for a while, whatever else still answers. */
final class DispatcherHealth implements HealthIndicator {

    private static final Duration STALLED = Duration.ofSeconds(10);

    private final Dispatcher dispatcher;
    private final Clock clock;

    DispatcherHealth(Dispatcher dispatcher, Clock clock) {
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Duration idle = Duration.between(dispatcher.lastCycle(), clock.instant());
        return (idle.compareTo(STALLED) < 0 ? Health.up() : Health.down())
                .withDetail("lastCycleSecondsAgo", idle.toSeconds())
                .build();
    }
}
