package org.havenline.escalation;

/** How choosy the ladder is; it gets less so when nobody is left. */
enum Pass {
    /** Only people who speak the survivor's language, are rested and have room for one more. */
    PREFERRED,
    /** Rested people with room, whatever they speak. */
    RESTED,
    /** Anybody on duty. */
    ANYBODY
}
