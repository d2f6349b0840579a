package org.havenline.channel.web;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.havenline.delivery.Carrier;
import org.havenline.delivery.ClaimedText;
import org.havenline.delivery.Handover;
import org.havenline.delivery.Outbox;
import org.havenline.privacy.Address;

/** Hands a text to a web chat: gives it its number in the chat, from where the stream reads it, and hurries the stream. */
final class WebCarrier implements Carrier {

    private static final String PREFIX = "web-";

    private final Outbox outbox;
    private final LivePush push;

    WebCarrier(Outbox outbox, LivePush push) {
        this.outbox = outbox;
        this.push = push;
    }

    @Override
    public boolean serves(Address.Channel channel) {
        return channel == Address.Channel.WEB;
    }

    @Override
    public Handover handOver(ClaimedText text, Address to) {
        long number = outbox.number(text);
        push.happened(text.conversation(), number);
        return new Handover.Accepted(PREFIX + text.id().value());
    }

    /** Numbering is done once however often it is asked for, so a text in doubt is simply handed over again. */
    @Override
    public Optional<String> find(ClaimedText text, Address to, Instant since, Set<String> notThese) {
        handOver(text, to);
        return Optional.of(PREFIX + text.id().value());
    }
}
