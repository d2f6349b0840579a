package org.havenline.delivery;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows from a hand-over: the table of notes on Twilio's errors, in one place. */
final class HandoverRules {

    private static final Logger log = LoggerFactory.getLogger(HandoverRules.class);

    /**
     * A survivor's text is handed over a second time when the provider says it has none, never a third: a double may be
     * seen by someone else.
     */
    private static final int SURVIVOR_POSTS = 2;

    /** A responder woken twice is a nuisance, one not woken is a danger. */
    private static final int RESPONDER_POSTS = 5;

    /** A message just taken may not be listed at once. */
    private static final Duration DOUBT = Duration.ofSeconds(5);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final int DOUBLINGS = 6;

    private final Outbox outbox;
    private final Deliveries deliveries;

    HandoverRules(Outbox outbox, Deliveries deliveries) {
        this.outbox = outbox;
        this.deliveries = deliveries;
    }

    void settle(ClaimedText text, Handover outcome) {
        switch (outcome) {
            case Handover.Accepted accepted -> accepted(text, accepted.providerId());
            case Handover.NotTaken later -> {
                outbox.notTaken(text, longer(later.pause(), backOff(text.attempt())));
                log.debug("Text {} not taken ({}), trying again", text.id(), later.reason());
            }
            case Handover.Unknown unknown -> outbox.inDoubt(text, longer(DOUBT, backOff(text.attempt())));
            case Handover.Refused refused -> {
                log.warn("Text {} refused: {} {}", text.id(), refused.reason(), refused.errorCode());
                deliveries.reported(text.id(), DeliveryState.FAILED, null, refused.errorCode());
            }
        }
    }

    /** Whether a text that the provider does not have may be handed over again; if not, it is recorded as failed. */
    boolean mayPostAgain(ClaimedText text) {
        int allowed = switch (text.kind()) {
            case REPLY, RELAY -> SURVIVOR_POSTS;
            case ALERT, DESK -> RESPONDER_POSTS;
        };
        if (text.posts() < allowed) {
            return outbox.postingAgain(text);
        }
        log.warn("Text {} has an unknown fate after {} hand-overs", text.id(), text.posts());
        deliveries.reported(text.id(), DeliveryState.FAILED, null, null);
        return false;
    }

    private void accepted(ClaimedText text, String providerId) {
        // Through the same door as callbacks: one of them may have been faster than the answer.
        deliveries.reported(text.id(), DeliveryState.ACCEPTED, providerId, null);
    }

    /** Doubling pauses with jitter, so that many texts do not come back at the same moment. */
    private static Duration backOff(int attempt) {
        long base = 250L << Math.min(attempt, DOUBLINGS);
        long jittered = base / 2 + ThreadLocalRandom.current().nextLong(base / 2 + 1);
        return Duration.ofMillis(Math.min(jittered, LONGEST_PAUSE.toMillis()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
