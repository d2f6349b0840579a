package org.havenline.language;

/** One language a text may be in, with the share of certainty (0 to 1) it gets. */
public record Candidate(Language language, double confidence) {}
