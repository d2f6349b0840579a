package org.havenline.delivery;

/**
 * The lanes of a sending number. One Canadian long code sends about one segment a second, first in first out at the
 * provider, so we choose the order before we hand over.
 */
public enum Priority {
    /** Urgent answers, human words and alerts. */
    FIRST,
    /** Everything else. */
    ROUTINE
}
