package org.havenline.urgency;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;

/** What a text would say had the keyboard been switched: Russian, Ukrainian, Thai and Korean keys against Latin ones. */
final class KeyboardLayouts {

    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`";
    private static final String RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбю.ё";
    private static final String UKRAINIAN = "йцукенгшщзхїфівапролджєячсмитьбю.'";
    private static final String THAI = "ๆไำพะัีรนยบลฟหกดเ้่าสวงผปแอิืทมใฝ_";
    private static final String KOREAN_KEYS = "qQwWeErRtTyuioOpPasdfghjklzxcvbnm";
    private static final String KOREAN = "ㅂㅃㅈㅉㄷㄸㄱㄲㅅㅆㅛㅕㅑㅐㅒㅔㅖㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ";
    private static final String LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String TAILS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
    private static final int SHORTEST = 5;

    /** The readings worth a look; none where the text cannot be a slip of the layout. */
    List<String> readings(String text) {
        List<String> readings = new ArrayList<>();
        if (text.length() < SHORTEST) {
            return readings;
        }
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        if (text.chars().allMatch(c -> c < 0x80)) {
            readings.add(mapped(lower, LATIN, RUSSIAN));
            readings.add(mapped(lower, LATIN, UKRAINIAN));
            readings.add(mapped(lower, LATIN, THAI));
            String korean = hangul(mapped(text, KOREAN_KEYS, KOREAN));
            // Korean typed on Latin keys closes into syllables; letters left over mean that it was never Korean.
            if (korean.chars().noneMatch(c -> c >= 0x3131 && c <= 0x318E)) {
                readings.add(korean);
            }
        } else if (text.chars().anyMatch(c -> c >= 0x400 && c < 0x500)) {
            readings.add(mapped(lower, RUSSIAN, LATIN));
        } else if (text.chars().anyMatch(c -> c >= 0x1100 && c < 0x1200 || c >= 0x3131 && c <= 0xD7A3)) {
            readings.add(mapped(loose(text), KOREAN, KOREAN_KEYS));
        } else if (text.chars().anyMatch(c -> c >= 0xE00 && c < 0xE80)) {
            readings.add(mapped(lower, THAI, LATIN));
        }
        return readings;
    }

    private static String mapped(String text, String from, String to) {
        StringBuilder mapped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = from.indexOf(text.charAt(i));
            mapped.append(at < 0 ? text.charAt(i) : to.charAt(at));
        }
        return mapped.toString();
    }

    /** Separate Korean letters composed into syllables. */
    private static String hangul(String letters) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < letters.length()) {
            int lead = LEADS.indexOf(letters.charAt(i));
            int vowel = i + 1 < letters.length() ? VOWELS.indexOf(letters.charAt(i + 1)) : -1;
            if (lead < 0 || vowel < 0) {
                out.append(letters.charAt(i++));
                continue;
            }
            i += 2;
            int joined = i < letters.length() ? joinedVowel(letters.charAt(i - 1), letters.charAt(i)) : -1;
            if (joined >= 0) {
                vowel = joined;
                i++;
            }
            int tail = 0;
            boolean closes = i < letters.length()
                    && TAILS.indexOf(letters.charAt(i)) >= 0
                    && (i + 1 >= letters.length() || VOWELS.indexOf(letters.charAt(i + 1)) < 0);
            if (closes) {
                tail = TAILS.indexOf(letters.charAt(i++)) + 1;
            }
            out.append((char) (0xAC00 + (lead * 21 + vowel) * 28 + tail));
        }
        return out.toString();
    }

    private static int joinedVowel(char first, char second) {
        return switch ("" + first + second) {
            case "ㅗㅏ" -> 9;
            case "ㅗㅐ" -> 10;
            case "ㅗㅣ" -> 11;
            case "ㅜㅓ" -> 14;
            case "ㅜㅔ" -> 15;
            case "ㅜㅣ" -> 16;
            case "ㅡㅣ" -> 19;
            default -> -1;
        };
    }

    /** Syllables taken apart into the letters on the keys. */
    private static String loose(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : Normalizer2.getNFCInstance().normalize(text).toCharArray()) {
            if (c < 0xAC00 || c > 0xD7A3) {
                out.append(c);
                continue;
            }
            int index = c - 0xAC00;
            out.append(LEADS.charAt(index / 588)).append(VOWELS.charAt(index % 588 / 28));
            if (index % 28 > 0) {
                out.append(TAILS.charAt(index % 28 - 1));
            }
        }
        return out.toString();
    }
}
