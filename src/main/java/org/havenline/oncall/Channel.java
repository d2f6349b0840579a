package org.havenline.oncall;

import java.util.Locale;
import java.util.Optional;

/** A way to reach a responder. */
public enum Channel {
    SMS,
    VOICE,
    EMAIL,
    /** A POST to an address of the organisation: Slack, PagerDuty and the like. */
    WEBHOOK;

    /** The word used in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel that a file names, in any case. */
    public static Optional<Channel> named(String word) {
        for (Channel channel : values()) {
            if (channel.code().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }
}
