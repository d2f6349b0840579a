package org.havenline.language.training;

/** One labelled text to measure with; {@code set} and {@code band} are empty where the file has none. */
public record Row(String id, String language, String text, String set, String band) {}
