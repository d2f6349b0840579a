package org.havenline.language.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The bars that the reader has to clear, measured on labelled rows. Rows of one and the same file are used for all of
 * them; spoilt variants are made with a fixed seed.
 */
public final class Bars {

    private static final long SEED = 20_261_124;
    private static final double THRESHOLD = 0.85;

    /** What is measured: a text, and the language that is taken for known beforehand (empty: none). */
    public interface Subject {

        /** The likeliest of our languages by base ({@code zh} for both scripts), and how certain it is. */
        Map.Entry<String, Double> best(String text, Known known);
    }

    /**
     * What is known beforehand.
     *
     * @param language empty for nothing
     * @param chosen chosen from a menu rather than heard before
     */
    public record Known(String language, boolean chosen) {

        public static final Known NOTHING = new Known("", false);
    }

    /** One line of the report. */
    public record Line(String what, double value, String bar, boolean holds) {}

    private final Subject subject;
    private final List<Row> rows;
    private final List<Line> lines = new ArrayList<>();
    private final Noise noise = new Noise(new SplittableRandom(SEED));

    public Bars(Subject subject, List<Row> rows) {
        this.subject = subject;
        this.rows = rows;
    }

    /** Measures all bars. */
    public List<Line> measure() {
        bands();
        singleWords();
        spoilt();
        threshold();
        priors();
        return List.copyOf(lines);
    }

    private void bands() {
        atLeast("1 word, flores", in("flores", "1w"), 88.5);
        atLeast("1 word, tatoeba", in("tatoeba", "1w"), 91);
        atLeast("1 word, lingua", in("lingua", "1w"), 87);
        atLeast("2 words, flores", in("flores", "2w"), 96);
        atLeast("2 words, lingua", in("lingua", "2w"), 96.6);
        atLeast("2 words, tatoeba", in("tatoeba", "2w"), 98.5);
        atLeast("3-6 words, flores", in("flores", "3-6w"), 99.1);
        atLeast("3-6 words, tatoeba", in("tatoeba", "3-6w"), 99.6);
        atLeast("sentences, flores", in("flores", "sent"), 99.8);
        atLeast("sentences, tatoeba", in("tatoeba", "sent"), 99.8);
        atLeast("sentences, lingua", in("lingua", "sent"), 99.8);
        Tally plain = tally(row -> row.set().equals("dirty-unaccented"), UnaryOperator.identity());
        line("unaccented", plain.macro(), 98);
        line("unaccented, worst: " + plain.worst().getKey(), plain.worst().getValue(), 95);
    }

    private void singleWords() {
        Tally tally = tally(row -> row.band().equals("1w"), UnaryOperator.identity());
        line("1 word, worst: " + tally.worst().getKey(), tally.worst().getValue(), 68);
        line("1 word, en", tally.of("en"), 85);
        line("1 word, fr", tally.of("fr"), 85);
        line("1 word, es", tally.of("es"), 75);
    }

    private void spoilt() {
        List<String> english = rows.stream()
                .filter(in("flores", "2w").and(row -> row.language().equals("en")))
                .map(Row::text)
                .toList();
        SplittableRandom random = new SplittableRandom(SEED);
        Predicate<Row> two = row -> row.band().equals("2w") && !row.set().startsWith("dirty");
        Predicate<Row> foreign = two.and(row -> !row.language().equals("en"));
        List<String> names = List.of(
                "Maria",
                "Ahmed",
                "Carlos",
                "Priya",
                "Nguyen",
                "Olena",
                "Fatima",
                "John",
                "Svetlana",
                "Kowalski",
                "Mwangi",
                "Okafor",
                "Papadopoulos",
                "Yilmaz",
                "Petrovic",
                "Delgado",
                "Rousseau",
                "Tanaka");
        line(
                "2 English words in front of 2",
                tally(foreign, text -> pick(english, random) + " " + text).macro(),
                82);
        line("2 words, one typo", tally(two, noise::slip).macro(), 95);
        line(
                "2 words, a name added",
                tally(two, text -> noise.beside(text, names)).macro(),
                91);
        line("2 words, a letter stretched", tally(two, noise::stretch).macro(), 93);
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.isEmpty() ? "" : from.get(random.nextInt(from.size()));
    }

    private void threshold() {
        Map<String, int[]> counts = new TreeMap<>();
        for (Row row : rows) {
            if (!row.band().equals("1w") || row.set().startsWith("dirty")) {
                continue;
            }
            Map.Entry<String, Double> best = subject.best(row.text(), Known.NOTHING);
            int[] count = counts.computeIfAbsent(row.language(), key -> new int[3]);
            count[0]++;
            if (best.getValue() >= THRESHOLD) {
                count[1]++;
                count[2] += best.getKey().equals(row.language()) ? 1 : 0;
            }
        }
        Function<int[], Double> answered = count -> 100.0 * count[1] / count[0];
        Function<int[], Double> right = count -> 100.0 * count[2] / Math.max(1, count[1]);
        line("1 word, answered at 0.85", average(counts, answered), 70);
        line("1 word, right of those", average(counts, right), 98);
    }

    private static double average(Map<String, int[]> counts, Function<int[], Double> value) {
        return counts.values().stream().mapToDouble(value::apply).average().orElse(Double.NaN);
    }

    private void priors() {
        Predicate<Row> one = row -> row.band().equals("1w") && !row.set().startsWith("dirty");
        Tally none = tally(one, UnaryOperator.identity());
        line(
                "1 word, right prior x5",
                known(one, row -> new Known(row.language(), false)).macro(),
                95);
        line(
                "1 word, right prior x20",
                known(one, row -> new Known(row.language(), true)).macro(),
                95);
        List<String> languages = new ArrayList<>(none.languages());
        Random random = new Random(SEED);
        Collections.shuffle(languages, random);
        Tally wrong = known(one, row -> new Known(another(languages, row.language(), random), false));
        double loss = none.macro() - wrong.macro();
        lines.add(new Line("1 word, loss from a wrong prior x5", loss, "<= 2", loss <= 2));
    }

    private static String another(List<String> languages, String not, Random random) {
        if (languages.size() < 2) {
            return "";
        }
        String picked = languages.get(random.nextInt(languages.size()));
        return picked.equals(not) ? another(languages, not, random) : picked;
    }

    private Tally known(Predicate<Row> which, Function<Row, Known> known) {
        Tally tally = new Tally();
        rows.stream()
                .filter(which)
                .forEach(row -> tally.count(
                        row.language(),
                        subject.best(row.text(), known.apply(row)).getKey()));
        return tally;
    }

    private Tally tally(Predicate<Row> which, UnaryOperator<String> change) {
        Tally tally = new Tally();
        rows.stream()
                .filter(which)
                .forEach(row -> tally.count(
                        row.language(),
                        subject.best(change.apply(row.text()), Known.NOTHING).getKey()));
        return tally;
    }

    private static Predicate<Row> in(String set, String band) {
        return row -> row.set().equals(set) && row.band().equals(band);
    }

    private void atLeast(String what, Predicate<Row> which, double bar) {
        line(what, tally(which, UnaryOperator.identity()).macro(), bar);
    }

    private void line(String what, double value, double bar) {
        lines.add(new Line(what, value, ">= " + bar, value >= bar));
    }
}
