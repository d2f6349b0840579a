package org.havenline.language;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The languages that we ship content in and those that we recognise besides, with what they are called in their own
 * words and everybody else's.
 *
 * <p>Names come from CLDR by way of ICU; {@code language-names.txt} adds what people type. Building one reads some
 * forty locales: make one and keep it. Immutable.
 */
public final class Languages {

    private static final List<Language> SHIPPED =
            tags("en fr es pa zh-Hans zh-Hant tl ar hi fa vi uk ru ur ko pt ta bn ht so ti th ro hu");
    private static final List<Language> BESIDES = tags("it de pl ja am hi-Latn ur-Latn pa-Latn ar-Latn zh-Latn");
    /** Named by people or by their script alone, so that we can say that we do not have them. */
    private static final List<Language> OTHERS = tags(
            "nl tr sv id ms sw sq hr sr bs cs sk sl fi da nb et lt lv el he hy ka bg mk be kk mn az ca af eu ga cy is"
                    + " gu te kn ml mr ne si or my km lo bo om ha yo ig zu rw ln wo ff ps ku ckb mg ceb ug uz");

    private static final Map<String, String> OWN_NAMES = Map.of(
            "ht", "Kreyòl ayisyen",
            "hi-Latn", "Hindi (roman)",
            "ur-Latn", "Urdu (roman)",
            "pa-Latn", "Punjabi (roman)",
            "ar-Latn", "3arabi",
            "zh-Latn", "Pinyin");
    private static final String FILE = "language-names.txt";

    private final NameIndex ours = new NameIndex();
    private final NameIndex others = new NameIndex();

    public Languages() {
        added().forEach((name, language) -> ours.put(name, language));
        List<Language> known = Stream.concat(SHIPPED.stream(), BESIDES.stream()).toList();
        List<LocaleDisplayNames> speakers = known.stream()
                .filter(language -> !language.isRomanised())
                .map(Languages::displayNames)
                .toList();
        for (Language language : known) {
            ours.put(ownName(language), language);
            speakers.forEach(speaker -> ours.put(speaker.localeDisplayName(language.tag()), language));
        }
        for (Language language : OTHERS) {
            others.put(ownName(language), language);
            speakers.forEach(speaker -> others.put(speaker.localeDisplayName(language.tag()), language));
        }
    }

    /** The languages of the shipped content, English first. */
    public List<Language> shipped() {
        return SHIPPED;
    }

    /** The languages that the reader tells, shipped or not. */
    public List<Language> recognised() {
        return Stream.concat(SHIPPED.stream(), BESIDES.stream()).toList();
    }

    /**
     * The language that somebody names, in any language or in its own: "français", "po polsku", "عربي", "Punjabi",
     * "in Spanish please". Empty when the text is anything else than the name of one language that we recognise.
     */
    public Optional<Language> named(String typed) {
        return ours.find(typed);
    }

    /** The same for languages that we do not recognise but have heard of, so that we can say so by name. */
    public Optional<Language> namedOther(String typed) {
        return others.find(typed);
    }

    /** What it is called in its own words: "Français", "ਪੰਜਾਬੀ", "Kreyòl ayisyen". */
    public String ownName(Language language) {
        String name = OWN_NAMES.getOrDefault(language.tag(), name(language, language));
        return com.ibm.icu.lang.UCharacter.toTitleCase(ULocale.ROOT, name.substring(0, 1), null) + name.substring(1);
    }

    /** What it is called in English. */
    public String englishName(Language language) {
        return name(language, new Language("en"));
    }

    /** What a language is called by those who speak another. */
    public String name(Language language, Language speaker) {
        return displayNames(speaker).localeDisplayName(language.tag());
    }

    private static LocaleDisplayNames displayNames(Language speaker) {
        return LocaleDisplayNames.getInstance(ULocale.forLanguageTag(speaker.tag()));
    }

    private static List<Language> tags(String tags) {
        return Stream.of(tags.split(" ")).map(Language::new).toList();
    }

    private static Map<String, Language> added() {
        Map<String, Language> names = new HashMap<>();
        try (InputStream in = Languages.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing " + FILE);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.indexOf('\t') > 0)
                    .forEach(line -> addLine(names, line.split("\t", 2)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + FILE, e);
        }
        return names;
    }

    private static void addLine(Map<String, Language> names, String[] line) {
        Language language = new Language(line[0]);
        for (String name : line[1].split(",")) {
            names.put(name.strip(), language);
        }
    }
}
