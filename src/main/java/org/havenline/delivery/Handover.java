package org.havenline.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of handing a text to a carrier once. */
public sealed interface Handover {

    /** The provider has it and calls it {@code providerId}. */
    record Accepted(String providerId) implements Handover {}

    /** The provider certainly did not take it (429, refused connection): try again, not before {@code pause}. */
    record NotTaken(Duration pause, Reason reason) implements Handover {}

    /** Nobody knows (time-out, 5xx, reset, a page instead of an answer): look before sending again. */
    record Unknown() implements Handover {}

    /** The provider refuses this text for good. */
    record Refused(@Nullable Integer errorCode, Reason reason) implements Handover {}

    /** Why a text was not taken; decides what happens next, not how it is worded. */
    enum Reason {
        /** Too many requests at once. */
        BUSY,
        /** The provider cannot be reached at all. */
        UNREACHABLE,
        /** Our credentials are not accepted: nothing can be sent until an operator acts. */
        CREDENTIALS,
        /** The recipient blocked us (STOP). */
        OPTED_OUT,
        /** The number cannot get texts. */
        BAD_NUMBER,
        /** A carrier filter. */
        FILTERED,
        /** Our own mistake: empty, too long, bad callback. */
        OURS
    }
}
