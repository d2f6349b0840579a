package org.havenline.directory.hsds;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tags from what publishers write: ISO 639-1 or -3 codes, English names ("Chinese (Mandarin)"). */
final class LanguageTags {

    private static final Map<String, String> BY_NAME = Stream.of(ULocale.getISOLanguages())
            .collect(Collectors.toMap(
                    code -> new ULocale(code)
                            .getDisplayLanguage(ULocale.ENGLISH)
                            .toLowerCase(Locale.ROOT),
                    code -> code,
                    (first, second) -> first.length() <= second.length() ? first : second));

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "mandarin", "zh-Hans",
            "cantonese", "zh-Hant",
            "tagalog", "tl",
            "farsi", "fa",
            "dari", "fa",
            "anishinaabemowin", "oj",
            "haitian creole", "ht",
            "inuktitut", "iu");

    private LanguageTags() {}

    static Optional<String> of(String code, String name) {
        if (code.matches("[a-z]{2}(-[A-Z][a-z]{3})?")) {
            return Optional.of(code);
        }
        if (code.matches("[a-z]{3}")) {
            return Optional.of(new ULocale(code).getLanguage());
        }
        String plain = (name.isEmpty() ? code : name).strip().toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> other : OTHER_NAMES.entrySet()) {
            if (plain.contains(other.getKey())) {
                return Optional.of(other.getValue());
            }
        }
        return Optional.ofNullable(BY_NAME.get(plain));
    }
}
