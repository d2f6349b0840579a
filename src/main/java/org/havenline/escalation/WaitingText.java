package org.havenline.escalation;

/** What a survivor who waits is told; each is true in its own case only. */
public enum WaitingText {
    /** People are being asked. */
    STILL_ASKING("still_waiting"),
    /** Outside the opening hours, and nobody on duty. */
    CLOSED("waiting/closed"),
    /** A holiday, and nobody on duty. */
    HOLIDAY("waiting/holiday"),
    /** Opening hours, but the rota has nobody who can be reached. */
    NOBODY_ON_DUTY("waiting/nobody"),
    /** Everybody on duty was asked and nobody came yet. */
    NOBODY_ANSWERED("waiting/no_answer"),
    /** The person who had taken over could not write; another is being asked. */
    SOMEONE_ELSE_COMES("human_delayed");

    private final String key;

    WaitingText(String key) {
        this.key = key;
    }

    /** A notice of the helpline file, or tree and node. */
    public String key() {
        return key;
    }
}
