package org.havenline.language;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds a language by what somebody typed: the whole text is its name, but for the words people put around it. */
final class NameIndex {

    private static final int MAX_TYPED = 80;
    private static final int MAX_WORDS = 6;
    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 TAKEN_APART = Normalizer2.getNFDInstance();
    /** Accents of Latin, Greek, Cyrillic letters and Arabic vowel points; not the vowel signs of other scripts. */
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f\\u064b-\\u0655\\u0670]+");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    /** Words that stand beside the name of a language: in, please, speak, language. */
    private static final Set<String> AROUND = Set.copyOf(Arrays.asList(
            ("in en em po auf na po a la el le les i want to speak talk write please pls plz svp stp s il vous plait te"
                            + " por favor prosze bitte veuillez je veux parler parle parlez hablo habla hablar quiero falo"
                            + " falar quero language langue idioma lingua jezyk sprache langage lang limba nyelv wika luqad"
                            + " luqadda tieng bang noi mowie mowic mluvim vorbesc vorbiti vreau beszelek only can you do u"
                            + " we use via me mwen pale nan sa gusto ko ng ku hadal ah yazyk mova movoyu język"
                            + " говорю язык языке на по мова мовою будь ласка пожалуйста хочу"
                            + " العربي من فضلك لو سمحت اللغه باللغه ب به زبان زبانه لطفا میں مي مين مہربانی براه مهرباني"
                            + " में कृपया भाषा ਵਿੱਚ ਵਿਚ ਜੀ ਭਾਸ਼ਾ ভাষা তে ভাষায় ภาษา ค่ะ ครับ 로 으로 요")
                    .split(" ")));

    private final Map<String, Language> byName = new HashMap<>();

    /** The first to claim a name keeps it. */
    void put(String name, Language language) {
        byName.putIfAbsent(folded(name), language);
    }

    Optional<Language> find(String typed) {
        if (typed.length() > MAX_TYPED) {
            return Optional.empty();
        }
        String whole = folded(typed);
        Optional<Language> exact = Optional.ofNullable(byName.get(whole));
        return exact.isPresent() ? exact : findAmong(List.of(whole.split(" ")));
    }

    private Optional<Language> findAmong(List<String> words) {
        if (words.size() < 2 || words.size() > MAX_WORDS) {
            return Optional.empty();
        }
        String rest = String.join(
                " ", words.stream().filter(word -> !AROUND.contains(word)).toList());
        return Optional.ofNullable(byName.get(rest));
    }

    private static String folded(String name) {
        String lower = FOLDED.normalize(name);
        String plain = Normalizer2.getNFCInstance()
                .normalize(ACCENTS.matcher(TAKEN_APART.normalize(lower)).replaceAll(""));
        return BETWEEN.matcher(plain.replace('ی', 'ي')
                        .replace('ک', 'ك')
                        .replace('ة', 'ه')
                        .replace('đ', 'd'))
                .replaceAll(" ")
                .strip();
    }
}
