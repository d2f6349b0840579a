package org.havenline.urgency;

/** Reads every text for danger, before anything else acts on it. Never fails: any text has a reading. */
public interface UrgencyReader {

    /** The urgency of this text, whatever its language. */
    UrgencyReading read(String text);
}
