package org.havenline.language;

import java.util.List;

/**
 * The texts that need translating, as their authors wrote them; whoever holds such texts implements it (the dialogs
 * do). The format of the files made from it: {@code docs/translations-format.md}.
 */
@FunctionalInterface
public interface SourceTexts {

    /** All texts in the order a translator should meet them. */
    List<SourceText> all();

    /**
     * One text in the base language.
     *
     * @param context its address, unique: {@code work/pay.say}; becomes the {@code msgctxt}
     * @param text the sentence, or a list of words joined with ", "; becomes the {@code msgid}
     * @param comment what a translator should know about it, may be empty
     * @param file the author's file below the content folder, with forward slashes
     * @param line its line, from 1; 0 when unknown
     */
    record SourceText(String context, String text, String comment, String file, int line) {}
}
