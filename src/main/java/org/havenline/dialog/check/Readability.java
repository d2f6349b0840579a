package org.havenline.dialog.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.havenline.language.Language;

/**
 * How many years of school a text asks for, by the published formula of its language.
 *
 * <ul>
 *   <li>English: Flesch-Kincaid grade, 0.39 W/S + 11.8 Y/W - 15.59 (Kincaid, Fishburne, Rogers, Chissom 1975, Research
 *       Branch Report 8-75, Naval Technical Training Command).
 *   <li>French: Kandel-Moles, 207 - 1.015 W/S - 73.6 Y/W (Kandel and Moles 1958, "Application de l'indice de Flesch à la
 *       langue française", Cahiers d'études de radio-télévision 19), read by Flesch's table.
 *   <li>Spanish: Szigriszt-Pazos perspicuity, 206.835 - 62.3 Y/W - W/S (Szigriszt Pazos 1993, doctoral thesis, Universidad
 *       Complutense de Madrid), which corrects Fernández Huerta's formula of 1959, read by the INFLESZ scale's steps.
 * </ul>
 *
 * W words, S sentences, Y syllables. All are noisy below a hundred words, so a whole tree is measured.
 */
record Readability(double grade, int words) {

    /** What everybody should be able to read under stress: the sixth year, up to its end. */
    static final double MAX_GRADE = 6.99;

    /** Below this many words no formula says anything. */
    static final int ENOUGH_WORDS = 60;

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}’'-]*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?:…]+(?:\\s|$)|\\n");

    /** The grade, for a language that has a formula. */
    static Optional<Readability> of(String text, Language language) {
        return switch (language.tag()) {
            case "en" -> Optional.of(measure(text, Syllables.ENGLISH, Readability::fleschKincaid));
            case "fr" -> Optional.of(measure(text, Syllables.FRENCH, Readability::kandelMoles));
            case "es" -> Optional.of(measure(text, Syllables.SPANISH, Readability::szigriszt));
            default -> Optional.empty();
        };
    }

    /** A formula: words per sentence and syllables per word to a school grade. */
    private interface Formula {
        double grade(double wordsPerSentence, double syllablesPerWord);
    }

    private static Readability measure(String text, Syllables syllables, Formula formula) {
        int words = 0;
        int sounded = 0;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words++;
            sounded += syllables.of(matcher.group().toLowerCase(Locale.ROOT));
        }
        int sentences = 0;
        Matcher ends = SENTENCE_END.matcher(text);
        while (ends.find()) {
            sentences++;
        }
        if (words == 0) {
            return new Readability(0, 0);
        }
        double perSentence = (double) words / Math.max(1, sentences);
        return new Readability(formula.grade(perSentence, (double) sounded / words), words);
    }

    private static double fleschKincaid(double perSentence, double perWord) {
        return 0.39 * perSentence + 11.8 * perWord - 15.59;
    }

    private static double kandelMoles(double perSentence, double perWord) {
        return gradeOfEase(207 - 1.015 * perSentence - 73.6 * perWord);
    }

    private static double szigriszt(double perSentence, double perWord) {
        return gradeOfEase(206.835 - 62.3 * perWord - perSentence + SPANISH_SHIFT);
    }

    /** INFLESZ calls 65-80 "quite easy", where Flesch's table has 70-90: five points further up the same grades. */
    private static final double SPANISH_SHIFT = 5;

    /** Flesch's table ("How to Write Plain English", 1979): 90-100 fifth grade, 80-90 sixth, 70-80 seventh, and so on. */
    private static double gradeOfEase(double ease) {
        return Math.max(1, 15 - ease / 10);
    }
}
