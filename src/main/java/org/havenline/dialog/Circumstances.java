package org.havenline.dialog;

import java.time.LocalDate;

/**
 * What is so at the moment of a turn, beside the text: facts that the dialog may ask for but never looks up itself.
 *
 * @param onCall whether a human is on duty now
 * @param hour hour of the day where the helpline is, 0-23
 * @param today day that sources are measured against
 * @param afterGap whether so long passed that somebody else may hold the phone
 * @param withHuman whether a human is in the conversation, so that the program keeps still
 */
public record Circumstances(
        Channel channel, boolean onCall, int hour, LocalDate today, boolean afterGap, boolean withHuman) {

    /** An ordinary moment: by this channel, somebody on duty, no gap, no human in the conversation. */
    public static Circumstances ordinary(Channel channel, int hour, LocalDate today) {
        return new Circumstances(channel, true, hour, today, false, false);
    }
}
