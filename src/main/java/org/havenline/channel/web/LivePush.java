package org.havenline.channel.web;

/**
 * Tells the instance that holds a widget's stream that there is something new. It carries no content and may lose what
 * it carries: the stream reads from SQL, and looks by itself every few seconds.
 */
public interface LivePush {

    /** Says that a session has an event with this number. */
    void happened(String session, long eventId);

    /**
     * Has {@code wake} run for what happens in a session until the subscription is closed. What happened shortly before
     * and is newer than {@code seen} wakes at once.
     */
    Subscription subscribe(String session, long seen, Runnable wake);

    /** Ends the waking. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
