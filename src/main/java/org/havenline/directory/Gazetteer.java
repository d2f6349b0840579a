package org.havenline.directory;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havenline.text.Folded;

/** The names we know, by the key under which they are looked up. */
final class Gazetteer {

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private final Map<String, List<Place>> byKey = new HashMap<>();
    private final Set<String> wellKnown = new HashSet<>();
    private final Map<String, List<String>> byFirstLetter = new HashMap<>();

    private Gazetteer() {}

    static Gazetteer shipped() {
        Gazetteer gazetteer = new Gazetteer();
        rows("places.tsv").forEach(row -> gazetteer.add(key(row[0]), town(row)));
        rows("place-aliases.tsv").forEach(gazetteer::alias);
        gazetteer.byKey.keySet().stream()
                .filter(key -> key.length() > 4)
                .forEach(key -> gazetteer.byFirstLetter
                        .computeIfAbsent(key.substring(0, 1), letter -> new ArrayList<>())
                        .add(key));
        return gazetteer;
    }

    private static Place town(String[] row) {
        Province province = Province.valueOf(row[1]);
        return new Place(
                Place.Kind.TOWN,
                row[0] + " " + row[1],
                row[0],
                province,
                Double.valueOf(row[2]),
                Double.valueOf(row[3]));
    }

    private void alias(String[] row) {
        Province province = Province.valueOf(row[2]);
        if (row[1].equals("-")) {
            add(key(row[0]), Place.of(province));
            return;
        }
        Place place = at(key(row[1])).stream()
                .filter(one -> one.province() == province && one.kind() == Place.Kind.TOWN)
                .findFirst()
                .orElseGet(() -> new Place(
                        Place.Kind.TOWN, row[1] + " " + province, row[1], province, null, null));
        wellKnown.add(place.code());
        add(key(row[0]), place);
    }

    private void add(String key, Place place) {
        List<Place> places = byKey.computeIfAbsent(key, k -> new ArrayList<>());
        if (places.stream().noneMatch(one -> one.code().equals(place.code()))) {
            places.add(place);
        }
    }

    List<Place> at(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** Whether a town is so well known that a slip most likely means it. */
    boolean isWellKnown(Place place) {
        return wellKnown.contains(place.code());
    }

    /** Keys of five letters and more that begin so. */
    List<String> keysFrom(String firstLetter) {
        return byFirstLetter.getOrDefault(firstLetter, List.of());
    }

    /** Towns whose names begin with these words. */
    List<Place> beginningWith(String words) {
        return byKey.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(words + " "))
                .flatMap(entry -> entry.getValue().stream())
                .sorted(java.util.Comparator.comparing(Place::code))
                .toList();
    }

    /** Names in scripts that are written without blanks or with joined prepositions, found inside a text. */
    List<Place> insideForeign(String key) {
        return byKey.entrySet().stream()
                .filter(entry -> entry.getKey().charAt(0) > 'z' && key.contains(entry.getKey()))
                .max(Map.Entry.comparingByKey((one, other) -> Integer.compare(one.length(), other.length())))
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    /** A text in Latin letters, as its sounds go. */
    static String romanised(String text) {
        return key(TO_LATIN.transliterate(text));
    }

    /** The form names are compared in: folded, "st" is "saint", no apostrophes, one blank between words. */
    static String key(String text) {
        String plain = Folded.of(text).value().replaceAll("['’.]", "").replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
        return Stream.of(plain.strip().split(" "))
                .map(word -> switch (word) {
                    case "st" -> "saint";
                    case "ste" -> "sainte";
                    case "ft" -> "fort";
                    case "mt" -> "mount";
                    default -> word;
                })
                .collect(Collectors.joining(" "));
    }

    private static Stream<String[]> rows(String file) {
        InputStream in = Objects.requireNonNull(Gazetteer.class.getResourceAsStream(file), file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
