package org.havenline.channel.demo;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One text on the simulated network, as it stands now. */
record NetworkMessage(
        String sid,
        Direction direction,
        String from,
        String to,
        String body,
        Status status,
        int segments,
        String encoding,
        Instant created,
        Instant updated,
        @Nullable Instant sent,
        @Nullable String messagingServiceSid,
        @Nullable String statusCallback) {

    /** Which way; {@code code} is Twilio's word. */
    enum Direction {
        INBOUND("inbound"),
        OUTBOUND("outbound-api");

        private final String code;

        Direction(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** The part of Twilio's states that this network uses, in the order in which they come. */
    enum Status {
        SCHEDULED,
        ACCEPTED,
        QUEUED,
        SENT,
        DELIVERED,
        CANCELED,
        RECEIVED,
        FAILED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean waiting() {
            return this == SCHEDULED || this == ACCEPTED || this == QUEUED;
        }
    }

    NetworkMessage become(Status next, Instant at) {
        Instant sentAt = next == Status.SENT ? at : sent;
        return new NetworkMessage(
                sid,
                direction,
                from,
                to,
                body,
                next,
                segments,
                encoding,
                created,
                at,
                sentAt,
                messagingServiceSid,
                statusCallback);
    }

    NetworkMessage redacted(Instant at) {
        return new NetworkMessage(
                sid,
                direction,
                from,
                to,
                "",
                status,
                segments,
                encoding,
                created,
                at,
                sent,
                messagingServiceSid,
                statusCallback);
    }

    @Override
    public String toString() {
        return "NetworkMessage[" + sid + " " + status.code() + "]";
    }
}
