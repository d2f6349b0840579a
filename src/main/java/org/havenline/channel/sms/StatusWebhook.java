package org.havenline.channel.sms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.havenline.delivery.Deliveries;
import org.havenline.delivery.DeliveryState;
import org.havenline.delivery.OutboxId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes Twilio's reports about texts of ours. Reports may be late, doubled, out of order, or faster than the answer to
 * the request that they report on; the path holds our own id, so each finds its text.
 */
@RestController
final class StatusWebhook {

    static final String PATH = "/twilio/status";

    private final TwilioRequests requests;
    private final Deliveries deliveries;

    StatusWebhook(TwilioRequests requests, Deliveries deliveries) {
        this.requests = requests;
        this.deliveries = deliveries;
    }

    @PostMapping(PATH + "/{outboxId}")
    ResponseEntity<Void> report(@PathVariable String outboxId, HttpServletRequest request) throws IOException {
        Optional<TwilioForm> form = requests.genuine(request);
        if (form.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        @Nullable String status = form.get().get("MessageStatus");
        DeliveryState state = status == null ? DeliveryState.NEW : stateOf(status);
        if (state != DeliveryState.NEW) {
            deliveries.reported(
                    new OutboxId(outboxId),
                    state,
                    form.get().get("MessageSid"),
                    number(form.get().get("ErrorCode")));
        }
        return ResponseEntity.noContent().build();
    }

    /** {@code NEW} stands for a word that says nothing we must know. */
    private static DeliveryState stateOf(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "accepted", "queued", "sending", "scheduled" -> DeliveryState.ACCEPTED;
            case "sent" -> DeliveryState.SENT;
            case "delivered", "read" -> DeliveryState.DELIVERED;
            case "undelivered", "failed" -> DeliveryState.FAILED;
            case "canceled" -> DeliveryState.CANCELLED;
            default -> DeliveryState.NEW;
        };
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }
}
