package org.havenline.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.havenline.oncall.Channel;
import org.havenline.oncall.ResponderId;

/** What the ladder wants done, and the case as it is when that is done. */
record Decision(CaseState next, List<Action> actions, Instant wakeAt) {

    Decision {
        actions = List.copyOf(actions);
    }

    /** One thing to do. */
    sealed interface Action {

        /** Alert a person, on each channel so long from now. */
        record Page(ResponderId who, Map<Channel, Duration> channels) implements Action {}

        /** The ladder is exhausted, or has nobody at all: alert those of last resort on every channel they have. */
        record LastResort(List<ResponderId> who, boolean nobodyOnDuty) implements Action {}

        /** Tell her, truthfully, how things are. */
        record Tell(WaitingText text) implements Action {}

        /** Remind the holder of the first words. */
        record RemindFirstWords(ResponderId who) implements Action {}

        /** Remind the holder of her unanswered text. */
        record RemindAnswer(ResponderId who) implements Action {}

        /** The holder did not write: the case is taken back. */
        record TakeBack(ResponderId who) implements Action {}

        /** Both sides are quiet: the bot takes the conversation back. */
        record HandBack(ResponderId who) implements Action {}
    }
}
