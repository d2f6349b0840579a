package org.havenline.dialog.talk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.havenline.text.Folded;
import org.havenline.text.NearMiss;
import org.havenline.text.Phrase;
import org.havenline.text.Word;

/**
 * Many phrases of all languages, each meaning one thing, searched in a text at once: by its words, so that the cost is
 * that of the text, not of the number of phrases.
 *
 * @param <M> what a phrase means
 */
final class WordIndex<M> {

    private final Map<String, M> whole = new HashMap<>();
    private final Set<String> ambiguous = new LinkedHashSet<>();
    private final Map<String, List<Entry<M>>> byFirstWord = new HashMap<>();
    private final List<Unspaced<M>> unspaced = new ArrayList<>();

    private record Entry<M>(List<String> words, M meaning) {}

    private record Unspaced<M>(Phrase phrase, int length, M meaning) {}

    /** A meaning and how many letters of the text speak for it. */
    record Hit<M>(M meaning, int letters) {}

    /** Adds a phrase. A phrase without words (an emoji) is never heard. */
    void add(String phrase, M meaning) {
        Folded folded = Folded.of(phrase.strip());
        List<String> words = words(folded);
        if (words.isEmpty()) {
            return;
        }
        boolean joined = isUnspaced(folded.value());
        if (joined) {
            unspaced.add(new Unspaced<>(Phrase.of(phrase), folded.value().length(), meaning));
        }
        Stream.of(words, withoutApostrophes(words)).distinct().forEach(spelling -> {
            addWhole(String.join(" ", spelling), meaning);
            if (!joined) {
                byFirstWord
                        .computeIfAbsent(spelling.getFirst(), first -> new ArrayList<>())
                        .add(new Entry<>(spelling, meaning));
            }
        });
    }

    private void addWhole(String key, M meaning) {
        M before = whole.putIfAbsent(key, meaning);
        if (before != null && !before.equals(meaning)) {
            ambiguous.add(key);
        }
    }

    /** Haste drops apostrophes: an author's "can't" hears "cant" too, but "ill" does not hear "I'll". */
    private static List<String> withoutApostrophes(List<String> words) {
        return words.stream().map(word -> word.replace("'", "")).toList();
    }

    /** The meaning of a text that is one phrase and nothing else. */
    Optional<M> exactly(Folded text) {
        String key = String.join(" ", words(text));
        return ambiguous.contains(key) ? Optional.empty() : Optional.ofNullable(whole.get(key));
    }

    /** Whether two meanings share this very phrase. */
    boolean isAmbiguous(Folded text) {
        return ambiguous.contains(String.join(" ", words(text)));
    }

    /** All meanings whose phrases stand in the text, most letters first. Each letter counts once for a meaning. */
    List<Hit<M>> search(Folded text) {
        Map<M, Covered> covered = new LinkedHashMap<>();
        List<String> heard = words(text);
        for (int at = 0; at < heard.size(); at++) {
            for (Entry<M> entry : byFirstWord.getOrDefault(heard.get(at), List.of())) {
                if (startsAt(entry.words(), heard, at)) {
                    covered.computeIfAbsent(entry.meaning(), meaning -> new Covered())
                            .words(heard, at, entry.words().size());
                }
            }
        }
        if (isUnspaced(text.value())) {
            for (Unspaced<M> one : unspaced) {
                if (one.phrase().in(text)) {
                    covered.computeIfAbsent(one.meaning(), meaning -> new Covered())
                            .atLeast(one.length() * HAN_WEIGHT);
                }
            }
        }
        return sorted(covered);
    }

    /** A sign of Han or a cluster of Thai says about as much as this many letters. */
    private static final int HAN_WEIGHT = 2;

    /** Near spelling costs a look at every listed word; a long story is not an answer with a slip in it. */
    private static final int MAX_NEAR_WORDS = 40;

    /** Meanings whose single words were nearly written, most letters first. */
    List<Hit<M>> nearly(Folded text) {
        Map<M, Covered> covered = new LinkedHashMap<>();
        List<String> all = words(text);
        List<String> heard = all.subList(0, Math.min(all.size(), MAX_NEAR_WORDS));
        for (int at = 0; at < heard.size(); at++) {
            for (Map.Entry<String, List<Entry<M>>> first : byFirstWord.entrySet()) {
                if (NearMiss.matches(first.getKey(), heard.get(at))) {
                    for (Entry<M> entry : first.getValue()) {
                        if (continues(entry.words(), heard, at)) {
                            covered.computeIfAbsent(entry.meaning(), meaning -> new Covered())
                                    .words(heard, at, entry.words().size());
                        }
                    }
                }
            }
        }
        return sorted(covered);
    }

    private static boolean startsAt(List<String> wanted, List<String> heard, int at) {
        return at + wanted.size() <= heard.size()
                && heard.subList(at, at + wanted.size()).equals(wanted);
    }

    private static boolean continues(List<String> wanted, List<String> heard, int at) {
        if (at + wanted.size() > heard.size()) {
            return false;
        }
        for (int i = 1; i < wanted.size(); i++) {
            if (!NearMiss.matches(wanted.get(i), heard.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    private static <M> List<Hit<M>> sorted(Map<M, Covered> covered) {
        return covered.entrySet().stream()
                .map(entry -> new Hit<>(entry.getKey(), entry.getValue().letters()))
                .sorted(Comparator.comparingInt((Hit<M> hit) -> -hit.letters()))
                .toList();
    }

    private static List<String> words(Folded text) {
        return text.words().stream().map(Word::text).toList();
    }

    private static boolean isUnspaced(String folded) {
        return folded.codePoints()
                .anyMatch(point -> point >= 0x0E00
                        && switch (Character.UnicodeScript.of(point)) {
                            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
                            default -> false;
                        });
    }

    /** Letters of the text that already count. */
    private static final class Covered {
        private final Map<Integer, Integer> lengthByWord = new HashMap<>();
        private int floor;

        void words(List<String> heard, int from, int count) {
            for (int i = from; i < from + count; i++) {
                lengthByWord.put(i, heard.get(i).length());
            }
        }

        void atLeast(int letters) {
            floor = Math.max(floor, letters);
        }

        int letters() {
            return Math.max(
                    floor,
                    lengthByWord.values().stream().mapToInt(Integer::intValue).sum());
        }
    }
}
