package org.havenline.channel.sms;

import java.time.Duration;
import java.util.Map;
import org.havenline.delivery.Handover;
import org.havenline.delivery.Handover.Reason;
import org.jspecify.annotations.Nullable;

/** What Twilio's error codes mean for a text (Twilio, "Error and warning dictionary"). */
final class TwilioErrors {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /** Nothing can be sent until an operator acts; looked at again this often. */
    private static final Duration CREDENTIALS_PAUSE = Duration.ofSeconds(30);

    /** The sender's queue at Twilio is full. */
    private static final Duration QUEUE_PAUSE = Duration.ofSeconds(60);

    private static final Map<Integer, Reason> REFUSALS = Map.ofEntries(
            Map.entry(21610, Reason.OPTED_OUT),
            Map.entry(21211, Reason.BAD_NUMBER),
            Map.entry(21614, Reason.BAD_NUMBER),
            Map.entry(21408, Reason.BAD_NUMBER),
            Map.entry(21612, Reason.BAD_NUMBER),
            Map.entry(63016, Reason.BAD_NUMBER),
            Map.entry(30004, Reason.FILTERED),
            Map.entry(30007, Reason.FILTERED));

    private TwilioErrors() {}

    /** What a 4xx answer means; anything not known to pass by itself is final. */
    static Handover outcomeOf(@Nullable Integer status, @Nullable Integer code) {
        if (status != null
                && (status == UNAUTHORIZED || status == FORBIDDEN && !REFUSALS.containsKey(code == null ? 0 : code))) {
            return new Handover.NotTaken(CREDENTIALS_PAUSE, Reason.CREDENTIALS);
        }
        if (code == null) {
            // A page of something between us and Twilio, or an answer nobody can read.
            return new Handover.Unknown();
        }
        return switch (code) {
            case 20003 -> new Handover.NotTaken(CREDENTIALS_PAUSE, Reason.CREDENTIALS);
            case 20429, 14107 -> new Handover.NotTaken(Duration.ofSeconds(1), Reason.BUSY);
            case 21611, 30001 -> new Handover.NotTaken(QUEUE_PAUSE, Reason.BUSY);
            default -> new Handover.Refused(code, REFUSALS.getOrDefault(code, Reason.OURS));
        };
    }
}
