package org.havenline.urgency;

/**
 * A pattern found in a text.
 *
 * @param sign its sign
 * @param anchor the hit of its rarest word
 * @param hits the hits of all its elements
 * @param firstUnit first word of the span
 * @param lastUnit last word of the span
 */
record Match(int sign, int anchor, int[] hits, int firstUnit, int lastUnit) {}
