package org.havenline.channel;

import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One honest word for load balancers and watchdogs: 200 when texts are taken in, answered and sent; 503 when not. */
@RestController
final class Healthz {

    private final HealthEndpoint health;

    Healthz(HealthEndpoint health) {
        this.health = health;
    }

    @GetMapping("/healthz")
    ResponseEntity<String> healthz() {
        boolean up = Status.UP.equals(health.health().getStatus());
        return up
                ? ResponseEntity.ok("ok\n")
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("not ready\n");
    }
}
