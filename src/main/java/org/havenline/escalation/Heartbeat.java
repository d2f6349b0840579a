package org.havenline.escalation;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Calls an outside watchdog every minute while the ladder runs. When the calls stay out, that watchdog alarms people:
 * the one alarm that does not depend on this machine.
 */
class Heartbeat {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final @Nullable URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private Instant next = Instant.EPOCH;

    Heartbeat(@Nullable URI address) {
        this.address = address;
    }

    /** Called after each cycle, by one thread. A call that fails is not tried again: the next minute's is. */
    void beat(Instant now) {
        if (address == null || now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
        var unused = client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    }
}
