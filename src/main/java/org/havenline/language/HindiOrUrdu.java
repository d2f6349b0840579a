package org.havenline.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells romanised Urdu from romanised Hindi by the words that only one of them uses; they share most others. */
final class HindiOrUrdu {

    private static final Pattern BETWEEN = Pattern.compile("[^a-z]+");
    private static final Set<String> URDU = words(
            "shohar biwi shukriya meherbani meharbani tankhwah zaroorat zarurat khuda"
                    + " hafiz inshallah mashallah alhamdulillah salam assalam assalamualaikum walaikum bohat bohot mujhy apko"
                    + " bachay walay karain krna kr rha rhi rahay hun nahe talaq nikah susral ghar walay zulm madadgar wakeel"
                    + " begum janab sahib sahiba aurat mard taleem yaqeen khauf tashaddud izzat mulk shehar dua roza namaz");
    private static final Set<String> HINDI =
            words("dhanyavaad dhanyawad dhanyavad namaste namaskar kripya pati patni sahayata"
                    + " samasya bhagwan pariwar parivar vivah shaadi hu hoon sharan surakshit hinsa mahila adhikar seva vakil"
                    + " ashram mandir puja shubh prabhu didi bhaiya ji kshama prayas vishwas desh nagar samay");

    private HindiOrUrdu() {}

    /** {@code ur-Latn} when more Urdu than Hindi words are met, else {@code hi-Latn}. */
    static Language of(String text) {
        int urdu = 0;
        int hindi = 0;
        for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT), 60)) {
            urdu += URDU.contains(word) ? 1 : 0;
            hindi += HINDI.contains(word) ? 1 : 0;
        }
        return new Language(urdu > hindi ? "ur-Latn" : "hi-Latn");
    }

    private static Set<String> words(String words) {
        return Set.copyOf(Set.of(Arrays.stream(words.split(" ")).distinct().toArray(String[]::new)));
    }
}
