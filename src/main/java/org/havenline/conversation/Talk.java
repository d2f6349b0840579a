package org.havenline.conversation;

import org.havenline.dialog.Heard;
import org.havenline.dialog.State;
import org.havenline.dialog.Turn;

/** The published dialogs, whichever are live at this moment. */
interface Talk {

    /** One turn; pure, so it can be repeated. */
    Turn turn(State state, Heard heard);

    /** What is said when nothing else works: that a person has been told, and where else help is. */
    String fallback(String language);
}
