package org.havenline.language.training;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Spoils clean texts the way phones and haste do: accents left out, a slip, a stretched letter. */
public final class Noise {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Normalizer2 TAKEN_APART = Normalizer2.getNFDInstance();

    private final SplittableRandom random;

    public Noise(SplittableRandom random) {
        this.random = random;
    }

    /** Latin letters without their accents, in lower case. */
    public static String plain(String text) {
        String plain = MARKS.matcher(TAKEN_APART.normalize(text)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('ł', 'l')
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace('ı', 'i');
    }

    /** One letter of one word left out, doubled, swapped with its neighbour or replaced by another. */
    public String slip(String text) {
        if (text.length() < 4) {
            return text;
        }
        int at = 1 + random.nextInt(text.length() - 2);
        if (!Character.isLetter(text.charAt(at)) || !Character.isLetter(text.charAt(at + 1))) {
            return text;
        }
        String before = text.substring(0, at);
        return switch (random.nextInt(4)) {
            case 0 -> before + text.substring(at + 1);
            case 1 -> before + text.charAt(at) + text.substring(at);
            case 2 -> before + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            default -> before + another(text) + text.substring(at + 1);
        };
    }

    private char another(String text) {
        char letter = text.charAt(random.nextInt(text.length()));
        boolean latin = text.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        return latin || !Character.isLetter(letter) ? (char) ('a' + random.nextInt(26)) : letter;
    }

    /** One letter held down. */
    public String stretch(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        if (!Character.isLetter(text.charAt(at))) {
            return text;
        }
        return text.substring(0, at)
                + String.valueOf(text.charAt(at)).repeat(2 + random.nextInt(3))
                + text.substring(at);
    }

    /** One of the given words in front or behind. */
    public String beside(String text, List<String> words) {
        String word = words.get(random.nextInt(words.size()));
        return random.nextBoolean() ? word + " " + text : text + " " + word;
    }
}
