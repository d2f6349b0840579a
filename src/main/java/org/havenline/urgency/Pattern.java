package org.havenline.urgency;

/**
 * A compiled pattern.
 *
 * @param sign number of its sign, or {@link #HARMLESS}
 * @param slots what must stand where
 * @param gaps how many units may lie before each element
 * @param anyOrder whether order is free; then {@code reach} units part each from the anchor at most
 * @param anchor which element is looked for first: the rarest
 */
record Pattern(int sign, int[] slots, int[] gaps, boolean anyOrder, int anchor, int reach) {
    static final int HARMLESS = -1;
}
