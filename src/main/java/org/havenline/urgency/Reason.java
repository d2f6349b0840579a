package org.havenline.urgency;

/**
 * Why a text was read as urgent: the sign that fired and where.
 *
 * @param sign file and id of the sign, for example {@code en/beaten}; safe to log, it holds nothing the survivor wrote
 * @param start first character of the span in the text as it came
 * @param end the character after the span
 */
public record Reason(Category category, String sign, int start, int end) {}
