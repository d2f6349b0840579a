package org.havenline.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.havenline.directory.PlaceReading.Ask;
import org.havenline.directory.PlaceReading.Certain;
import org.havenline.directory.PlaceReading.Unknown;
import org.havenline.language.Language;
import org.havenline.text.Folded;

/**
 * Reads where somebody is from what she typed: postal code, town, province, nickname, in many scripts and with slips.
 *
 * <p>Never guesses across a province: a slip, a mended code or a name that several provinces have is asked. Of a
 * postal code only the first three characters come back. Safe for any input; keeps nothing.
 */
public final class Places {

    private static final int MAX_OPTIONS = 4;
    private static final int MAX_TEXT = 200;
    private static final int MAX_WORDS = 5;
    private static final int SHORT_NAME = 4;

    /** Words around a place, in the languages people mix; a place is never read out of them. */
    private static final Set<String> AROUND = Set.copyOf(List.of((
                    "i im am is a an the in at on to of by my me we not it its and or near from around close live living"
                            + " here there where what which city town area downtown region postal code zip just outside"
                            + " dont know want say will would rather tell you please help need now am was been staying"
                            + " work working farm place close somewhere think sorry no yes none skip pass"
                            + " je suis a au en la le les de du des dans pres proche ville code habite cote vers sur une"
                            + " mon ma et chez ici sais pas veux dire estoy vivo cerca aqui ciudad de del el mi no se"
                            + " north south east west new")
            .split(" ")));

    private final Gazetteer gazetteer;

    private Places(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** With the shipped list. */
    public static Places shipped() {
        return new Places(Gazetteer.shipped());
    }

    /** Reads a place; the language only orders what is otherwise equal and may be undetermined. */
    public PlaceReading find(String typed, Language language) {
        String text = typed.length() > MAX_TEXT ? typed.substring(0, MAX_TEXT) : typed;
        Optional<PostalCodes.Found> postal = PostalCodes.in(Folded.of(text).value());
        if (postal.isPresent()) {
            return postal(postal.get());
        }
        String key = Gazetteer.key(text);
        if (key.isEmpty()) {
            return new Unknown();
        }
        List<Place> whole = gazetteer.at(key);
        if (!whole.isEmpty()) {
            return exact(key, whole);
        }
        return inside(key).or(() -> foreign(text, key)).or(() -> near(key)).orElseGet(Unknown::new);
    }

    private static PlaceReading postal(PostalCodes.Found found) {
        Province province = Province.ofPostal(found.fsa()).orElseThrow();
        Place place = new Place(Place.Kind.FSA, found.fsa(), found.fsa(), province, null, null);
        return found.mended() ? new Ask(List.of(place)) : new Certain(place);
    }

    /** A name that is exactly one we know. "Saint John" and "St. John's" are a province apart and one letter: asked. */
    private PlaceReading exact(String key, List<Place> places) {
        if (key.equals("saint john") || key.equals("saint johns")) {
            String other = key.equals("saint john") ? "saint johns" : "saint john";
            return ask(Stream.concat(places.stream(), gazetteer.at(other).stream()).toList());
        }
        return places.size() == 1 ? new Certain(places.getFirst()) : ask(places);
    }

    /** Names among other words, the longest first; a province beside a town narrows it. */
    private Optional<PlaceReading> inside(String key) {
        List<String> words = List.of(key.split(" "));
        Optional<Province> province = provinceAtEnd(words);
        for (int length = Math.min(MAX_WORDS, words.size()); length > 0; length--) {
            for (int start = 0; start + length <= words.size(); start++) {
                String name = String.join(" ", words.subList(start, start + length));
                List<Place> places = townsOrProvince(name, province);
                if (!places.isEmpty() && isMeant(name, words.size() - length)) {
                    return Optional.of(exact(name, within(places, province)));
                }
            }
        }
        return province.map(one -> new Certain(Place.of(one)));
    }

    private List<Place> townsOrProvince(String name, Optional<Province> province) {
        if (AROUND.contains(name)) {
            return List.of();
        }
        return gazetteer.at(name).stream()
                .filter(place -> place.kind() == Place.Kind.TOWN || province.isEmpty())
                .filter(place -> province.isEmpty() || !name.equals(Gazetteer.key(province.get().english())))
                .toList();
    }

    /** A short name among many words is more likely a word than a town. */
    private static boolean isMeant(String name, int otherWords) {
        return name.length() > SHORT_NAME || otherWords <= 2;
    }

    private static List<Place> within(List<Place> places, Optional<Province> province) {
        List<Place> narrowed = places.stream()
                .filter(place -> province.isEmpty() || place.province() == province.get())
                .toList();
        return narrowed.isEmpty() ? places : narrowed;
    }

    private Optional<Province> provinceAtEnd(List<String> words) {
        for (int length = Math.min(MAX_WORDS, words.size() - 1); length > 0; length--) {
            String end = String.join(" ", words.subList(words.size() - length, words.size()));
            Optional<Province> province = gazetteer.at(end).stream()
                    .filter(place -> place.kind() == Place.Kind.PROVINCE)
                    .map(Place::province)
                    .findFirst();
            if (province.isPresent()) {
                return province;
            }
        }
        return Optional.empty();
    }

    /** Scripts without blanks; then by sound, which is always asked. */
    private Optional<PlaceReading> foreign(String text, String key) {
        if (key.chars().noneMatch(letter -> letter > 'z')) {
            return Optional.empty();
        }
        List<Place> places = gazetteer.insideForeign(key);
        if (!places.isEmpty()) {
            return Optional.of(exact(key, places));
        }
        return near(Gazetteer.romanised(text));
    }

    /** Names a slip or two away: always asked, towns everybody knows first. */
    private Optional<PlaceReading> near(String key) {
        List<String> words = List.of(key.split(" "));
        Optional<Province> province = provinceAtEnd(words);
        List<Near> found = new ArrayList<>();
        for (int length = Math.min(3, words.size()); length > 0; length--) {
            for (int start = 0; start + length <= words.size(); start++) {
                List<String> part = words.subList(start, start + length);
                if (!AROUND.containsAll(part)) {
                    found.addAll(near(String.join(" ", part), length));
                }
            }
        }
        List<Place> places = found.stream()
                .filter(near -> province.isEmpty() || near.place().province() == province.get())
                .sorted(Comparator.comparingInt(Near::rank))
                .map(Near::place)
                .distinct()
                .toList();
        return places.isEmpty() ? Optional.empty() : Optional.of(ask(places));
    }

    /** A place and how far from it the text is, less what being well known and longer weighs. */
    private record Near(Place place, int rank) {}

    private List<Near> near(String name, int words) {
        if (name.startsWith("saint ") || name.startsWith("sainte ")) {
            List<Place> longer = gazetteer.beginningWith(name);
            if (!longer.isEmpty()) {
                return longer.stream().map(place -> new Near(place, -words)).toList();
            }
        }
        String telling = name.replaceFirst("^sainte? ", "");
        if (telling.length() <= SHORT_NAME || AROUND.contains(name)) {
            return List.of();
        }
        int slips = telling.length() >= 8 ? 2 : 1;
        return gazetteer.keysFrom(name.substring(0, 1)).stream()
                .filter(key -> Math.abs(key.length() - name.length()) <= slips)
                .flatMap(key -> {
                    int distance = Slips.between(key, name, slips);
                    return distance > slips
                            ? Stream.<Near>empty()
                            : gazetteer.at(key).stream().map(place -> new Near(place, rank(place, distance, words)));
                })
                .toList();
    }

    private int rank(Place place, int distance, int words) {
        return distance * 10 - words * 4 - (gazetteer.isWellKnown(place) ? 12 : 0);
    }

    private static PlaceReading ask(List<Place> places) {
        return new Ask(places.stream().distinct().limit(MAX_OPTIONS).toList());
    }
}
