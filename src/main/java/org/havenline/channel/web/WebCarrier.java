package org.havenline.channel.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.havenline.delivery.Carrier;
import org.havenline.delivery.ClaimedText;
import org.havenline.delivery.Handover;
import org.havenline.privacy.Address;
import org.springframework.dao.DataAccessException;

/** Hands texts of the outbox to widgets: stores them as events and wakes whoever holds the stream. */
final class WebCarrier implements Carrier {

    private static final Duration AGAIN = Duration.ofMillis(200);

    private final WebEvents events;
    private final LivePush push;

    WebCarrier(WebEvents events, LivePush push) {
        this.events = events;
        this.push = push;
    }

    @Override
    public boolean serves(Address.Channel channel) {
        return channel == Address.Channel.WEB;
    }

    @Override
    public Handover handOver(ClaimedText text, Address to) {
        long number;
        try {
            number = events.append(text);
        } catch (DataAccessException taken) {
            // Two texts to one widget at once drew the same number: one of them goes again.
            return new Handover.NotTaken(AGAIN, Handover.Reason.BUSY);
        }
        push.happened(text.recipient().value(), number);
        return new Handover.Accepted(providerId(text));
    }

    @Override
    public Optional<String> find(ClaimedText text, Address to, Instant since, Set<String> notThese) {
        return events.number(text.id().value()).map(number -> providerId(text));
    }

    private static String providerId(ClaimedText text) {
        return "web:" + text.id().value();
    }
}
