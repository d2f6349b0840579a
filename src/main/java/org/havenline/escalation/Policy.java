package org.havenline.escalation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.havenline.oncall.Channel;
import org.havenline.oncall.ResponderId;
import org.havenline.oncall.Rung;

/**
 * How a case of one urgency is escalated. A case keeps the policy it was opened with, so an edit never skips a rung of
 * somebody who waits.
 *
 * @param steps the ladder, from the first rung
 * @param lastResort who is paged on every channel when the ladder is exhausted, on duty or not
 * @param againAfter pause before the ladder starts over; doubles each time
 * @param againAtMost longest such pause
 * @param preferLanguage how long people who speak the survivor's language are preferred
 * @param tellWaiting when the survivor is told that nobody has come yet, counted from the start; nothing after the last
 * @param firstWords how long who took the case has for the first words that reach the survivor
 * @param giveBack how long after the reminder the case goes back to the ladder
 * @param answerWithin how long the survivor's later texts may stay unanswered before a reminder
 * @param quietAfter after so long without a text from either side the bot takes the conversation back
 */
record Policy(
        List<Step> steps,
        List<ResponderId> lastResort,
        Duration againAfter,
        Duration againAtMost,
        Duration preferLanguage,
        List<Duration> tellWaiting,
        Duration firstWords,
        Duration giveBack,
        Duration answerWithin,
        Duration quietAfter) {

    Policy {
        steps = List.copyOf(steps);
        lastResort = List.copyOf(lastResort);
        tellWaiting = List.copyOf(tellWaiting);
    }

    /**
     * One step of the ladder.
     *
     * @param page the rungs paged together
     * @param channels the channels used, each so long after the page
     * @param answer how long they have before the next step
     */
    record Step(List<Rung> page, Map<Channel, Duration> channels, Duration answer) {
        Step {
            page = List.copyOf(page);
            channels = Map.copyOf(channels);
        }
    }

    /** The pause before the round of that number (1 is the first repetition). */
    Duration pauseBefore(int round) {
        Duration pause = againAfter;
        for (int i = 1; i < round && pause.compareTo(againAtMost) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(againAtMost) < 0 ? pause : againAtMost;
    }
}
