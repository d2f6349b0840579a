package org.havenline.language;

/**
 * Tells the language of one text.
 *
 * <p>Pure: the same text and prior give the same reading. Any string is allowed, of any length and however broken;
 * work is bounded. Safe for use by many threads.
 */
public interface LanguageReader {

    /** Reads one text in the light of what is already known of the conversation. */
    LanguageReading read(String text, Prior prior);
}
