package org.havenline.language.training;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Makes texts in Latin letters from texts in the language's own script, spelt the way people spell on a phone: ICU's
 * transliteration, then vowels dropped or guessed, tone and length marks left out, sounds written as they are heard.
 * Each call may choose another of the usual spellings.
 */
final class Romanising {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SILENT_END = Pattern.compile("(?<=[b-df-hj-np-tv-z])a\\b");
    private static final Pattern SILENT_MIDDLE =
            Pattern.compile("(?<=[aeiou][b-df-hj-np-tv-z]{1,2})a(?=[b-df-hj-np-tv-z]h?[aeiou])");

    private final Transliterator devanagari = Transliterator.getInstance("Devanagari-Latin");
    private final Transliterator gurmukhi = Transliterator.getInstance("Gurmukhi-Latin");
    private final Transliterator han = Transliterator.getInstance("Han-Latin");
    private final SplittableRandom random;

    Romanising(SplittableRandom random) {
        this.random = random;
    }

    /** Hindi, and so spoken Urdu: schwas that are not heard are not written. */
    String hindi(String text) {
        return indic(devanagari.transliterate(text));
    }

    String punjabi(String text) {
        return indic(gurmukhi.transliterate(text));
    }

    private String indic(String scholarly) {
        String text = scholarly.toLowerCase(Locale.ROOT);
        text = text.replaceAll("[mn]\u0310|ṁ|ṃ|m̐|ṅ|ṇ|ñ|ṉ|ṟ", "n")
                .replace("r̥", "ri")
                .replace("ṛh", "dh");
        text = text.replace("ṛ", chance(0.7) ? "r" : "d").replace("ch", "chh").replaceAll("c(?!h)", "ch");
        text = text.replace("ś", "sh")
                .replace("ṣ", "sh")
                .replace("ẏ", "y")
                .replace("ġ", "g")
                .replace("q", "k");
        text = text.replace("ā", "A").replace("ī", "I").replace("ū", "U");
        text = MARKS.matcher(com.ibm.icu.text.Normalizer2.getNFDInstance().normalize(text))
                .replaceAll("");
        text = SILENT_END.matcher(text).replaceAll("");
        text = SILENT_MIDDLE
                .matcher(text.replace('A', '1').replace('I', '2').replace('U', '3'))
                .replaceAll("");
        text = text.replace("1", chance(0.15) ? "aa" : "a");
        text = text.replace("2", chance(0.3) ? "ee" : "i").replace("3", chance(0.3) ? "oo" : "u");
        if (chance(0.3)) {
            text = text.replace('v', 'w');
        }
        if (chance(0.4)) {
            text = text.replaceAll("ain\\b", "ai").replaceAll("en\\b", "e").replaceAll("(?<=[aeiou])n\\b", "");
        }
        return text;
    }

    /** Pinyin without tones, syllables run together or not. */
    String mandarin(String text) {
        String pinyin = com.ibm.icu.text.Normalizer2.getNFDInstance().normalize(han.transliterate(text));
        String plain = pinyin.replace("u\u0308", chance(0.5) ? "v" : "u");
        plain = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        double together = random.nextDouble();
        StringBuilder joined = new StringBuilder();
        for (String syllable : plain.split("\\s+")) {
            joined.append(syllable);
            if (random.nextDouble() > together * 0.8) {
                joined.append(' ');
            }
        }
        return joined.toString().trim();
    }

    private static final Map<Character, String[]> ARABIC = Map.ofEntries(
            Map.entry('ا', new String[] {"a"}),
            Map.entry('أ', new String[] {"a", "2"}),
            Map.entry('إ', new String[] {"e", "i"}),
            Map.entry('آ', new String[] {"a", "2a"}),
            Map.entry('ب', new String[] {"b"}),
            Map.entry('ت', new String[] {"t"}),
            Map.entry('ث', new String[] {"th", "s"}),
            Map.entry('ج', new String[] {"g", "j"}),
            Map.entry('ح', new String[] {"7", "h"}),
            Map.entry('خ', new String[] {"kh", "5", "7'"}),
            Map.entry('د', new String[] {"d"}),
            Map.entry('ذ', new String[] {"z", "th", "d"}),
            Map.entry('ر', new String[] {"r"}),
            Map.entry('ز', new String[] {"z"}),
            Map.entry('س', new String[] {"s"}),
            Map.entry('ش', new String[] {"sh", "ch"}),
            Map.entry('ص', new String[] {"s", "9"}),
            Map.entry('ض', new String[] {"d"}),
            Map.entry('ط', new String[] {"t", "6"}),
            Map.entry('ظ', new String[] {"z"}),
            Map.entry('ع', new String[] {"3"}),
            Map.entry('غ', new String[] {"gh", "8"}),
            Map.entry('ف', new String[] {"f"}),
            Map.entry('ق', new String[] {"2", "q", "8", "k"}),
            Map.entry('ك', new String[] {"k"}),
            Map.entry('ل', new String[] {"l"}),
            Map.entry('م', new String[] {"m"}),
            Map.entry('ن', new String[] {"n"}),
            Map.entry('ه', new String[] {"h"}),
            Map.entry('ة', new String[] {"a", "e", "ah"}),
            Map.entry('و', new String[] {"w", "o", "ou", "u"}),
            Map.entry('ي', new String[] {"y", "i", "ee"}),
            Map.entry('ى', new String[] {"a"}),
            Map.entry('ئ', new String[] {"2", "e"}),
            Map.entry('ء', new String[] {"2", ""}),
            Map.entry('ؤ', new String[] {"2o", "o"}));

    /** Arabizi: digits for the sounds that Latin letters lack, and the vowels that Arabic does not write. */
    String arabic(String text) {
        StringBuilder out = new StringBuilder();
        boolean consonantBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            String[] spellings = ARABIC.get(letter);
            if (spellings == null) {
                out.append(Character.isWhitespace(letter) ? " " : "");
                consonantBefore = false;
                continue;
            }
            String spelling = spellings[chance(0.65) ? 0 : random.nextInt(spellings.length)];
            boolean vowel = !spelling.isEmpty() && "aeiou".indexOf(spelling.charAt(0)) >= 0;
            if (consonantBefore && !vowel && chance(0.62)) {
                out.append("aaeeio".charAt(random.nextInt(6)));
            }
            out.append(spelling);
            consonantBefore = !vowel;
        }
        return out.toString().replaceAll("\\bal(?=[a-z0-9]{3})", chance(0.5) ? "el" : "al");
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
