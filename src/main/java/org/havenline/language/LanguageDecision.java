package org.havenline.language;

/** The outcome of hearing one text: what is now known, what the text said, and what to tell her. */
public record LanguageDecision(LanguageStanding standing, LanguageReading reading, LanguageNews news) {}
