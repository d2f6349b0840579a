package org.havenline.dialog;

/**
 * One answer that is offered.
 *
 * @param reply what to send back when it is pressed
 * @param label what to show
 */
public record Option(String reply, String label) {}
