package org.havenline.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.havenline.language.training.Bars;
import org.havenline.language.training.Row;
import org.havenline.language.training.Tally;

/** Measures a reader against labelled texts; used by the command line and the build's own bars. */
public final class LanguageMeasure {

    private static final double WRONG_MATTERS = 0.005;

    private final LanguageReader reader;

    public LanguageMeasure(LanguageReader reader) {
        this.reader = reader;
    }

    /** One text with the language it is in; {@code set} and {@code band} may be empty. */
    public record Labelled(String id, String language, String text, String set, String band) {}

    /** The answer for one text: a tag ({@code und} when it abstains) and its certainty. */
    public record Answer(String id, String tag, double confidence) {}

    /** The answer for one text by itself, with nothing known beforehand. */
    public Answer answer(Labelled row, Abstaining abstaining) {
        LanguageReading reading = reader.read(row.text(), Prior.NONE);
        Language language = abstaining == Abstaining.WHEN_UNCERTAIN ? reading.language() : best(reading);
        return new Answer(row.id(), language.tag(), reading.confidence());
    }

    /** When an answer is {@code und}. */
    public enum Abstaining {
        /** Only for texts with nothing to read and languages that are none of ours. */
        WHEN_FOREIGN,
        /** Also when the best candidate stays under the shipped threshold. */
        WHEN_UNCERTAIN
    }

    private static Language best(LanguageReading reading) {
        boolean none = reading.ranked().isEmpty() || reading.isUnserved();
        return none ? Language.UNDETERMINED : reading.ranked().getFirst().language();
    }

    /** The bars, one line each. */
    public String bars(List<Labelled> rows) {
        Set<String> ours =
                rows.stream().map(Labelled::language).map(LanguageMeasure::base).collect(Collectors.toSet());
        List<Row> measured = rows.stream()
                .map(row -> new Row(row.id(), base(row.language()), row.text(), row.set(), row.band()))
                .toList();
        StringBuilder table = new StringBuilder();
        for (Bars.Line line : new Bars((text, known) -> restricted(text, known, ours), measured).measure()) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-36s %6.2f  %-8s %s%n",
                    line.what(),
                    line.value(),
                    line.bar(),
                    line.holds() ? "" : "MISSED"));
        }
        return table.toString();
    }

    private Map.Entry<String, Double> restricted(String text, Bars.Known known, Set<String> ours) {
        LanguageReading reading = reader.read(text, prior(known));
        Map<String, Double> byBase = new TreeMap<>();
        double sum = 0;
        for (Candidate candidate : reading.ranked()) {
            String base = candidate.language().isRomanised()
                    ? candidate.language().tag()
                    : base(candidate.language().tag());
            if (ours.contains(base)) {
                byBase.merge(base, candidate.confidence(), Double::sum);
                sum += candidate.confidence();
            }
        }
        double whole = sum;
        return byBase.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> Map.entry(entry.getKey(), entry.getValue() / whole))
                .orElse(Map.entry("und", 0.0));
    }

    private static Prior prior(Bars.Known known) {
        if (known.language().isEmpty()) {
            return Prior.NONE;
        }
        Language language = new Language(known.language().equals("zh") ? "zh-Hans" : known.language());
        return known.chosen() ? Prior.chosen(language) : Prior.previous(language);
    }

    private static String base(String tag) {
        return tag.startsWith("zh-Han") ? "zh" : tag;
    }

    /** Per cent right by language and band, then the commonest confusions. */
    public String report(List<Labelled> rows, Abstaining abstaining) {
        Map<String, Tally> byBand = new TreeMap<>();
        Map<String, Integer> confused = new TreeMap<>();
        Map<String, Integer> size = new TreeMap<>();
        for (Labelled row : rows) {
            String expected = base(row.language());
            String answer = base(answer(row, abstaining).tag());
            byBand.computeIfAbsent("all", key -> new Tally()).count(expected, answer);
            if (!row.band().isEmpty()) {
                byBand.computeIfAbsent(row.band(), key -> new Tally()).count(expected, answer);
            }
            size.merge(expected, 1, Integer::sum);
            if (!expected.equals(answer)) {
                confused.merge(expected + " read as " + answer, 1, Integer::sum);
            }
        }
        return accuracy(byBand) + confusions(confused, size);
    }

    private static String accuracy(Map<String, Tally> byBand) {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-8s", "language"));
        byBand.keySet().forEach(band -> table.append(String.format(Locale.ROOT, "%8s", band)));
        table.append(System.lineSeparator());
        Tally all = byBand.getOrDefault("all", new Tally());
        for (String language : all.languages()) {
            table.append(String.format(Locale.ROOT, "%-8s", language));
            byBand.values().forEach(tally -> table.append(String.format(Locale.ROOT, "%8.1f", tally.of(language))));
            table.append(System.lineSeparator());
        }
        table.append(String.format(Locale.ROOT, "%-8s", "macro"));
        byBand.values().forEach(tally -> table.append(String.format(Locale.ROOT, "%8.1f", tally.macro())));
        return table.append(System.lineSeparator()).toString();
    }

    private static String confusions(Map<String, Integer> confused, Map<String, Integer> size) {
        StringBuilder list = new StringBuilder();
        confused.entrySet().stream()
                .filter(entry -> entry.getValue()
                        > WRONG_MATTERS * size.getOrDefault(entry.getKey().split(" ")[0], 1))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(40)
                .forEach(entry ->
                        list.append(String.format(Locale.ROOT, "%6d  %s%n", entry.getValue(), entry.getKey())));
        return list.toString();
    }
}
