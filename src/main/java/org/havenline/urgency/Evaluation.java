package org.havenline.urgency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** How well a reader does on labelled texts; the figures of docs/urgency.md. */
public final class Evaluation {

    private static final Set<String> SCOPED = Set.of("negation", "past", "news", "quote", "hypothetical");
    private static final Set<String> IDIOMATIC = Set.of("idiom", "lookalike");

    /**
     * A labelled text.
     *
     * @param accepted levels that count as right, the expected one among them
     */
    public record Case(
            String id,
            String language,
            String text,
            Level expected,
            Set<Level> accepted,
            String category,
            String phenomenon) {}

    /** A case and how it was read. */
    public record Result(Case labelled, UrgencyReading reading) {
        boolean paged() {
            return reading.level().pages();
        }

        boolean right() {
            return labelled.accepted().contains(reading.level());
        }
    }

    private final List<Result> results;

    private Evaluation(List<Result> results) {
        this.results = List.copyOf(results);
    }

    /** Reads every case; the reader sees the text alone. */
    public static Evaluation of(UrgencyReader reader, List<Case> cases) {
        List<Result> results = new ArrayList<>();
        cases.forEach(each -> results.add(new Result(each, reader.read(each.text()))));
        return new Evaluation(results);
    }

    public List<Result> results() {
        return results;
    }

    /** The figures as a page of text. */
    public String report() {
        StringBuilder page = new StringBuilder();
        headline(page);
        table(page, "language", result -> result.labelled().language());
        table(page, "phenomenon", result -> result.labelled().phenomenon());
        table(page, "category", result -> result.labelled().category());
        return page.toString();
    }

    private void headline(StringBuilder page) {
        share(page, "emergencies paged (at least .95)", expecting(Level.EMERGENCY), Result::paged);
        share(page, "emergency + high paged", r -> r.labelled().expected().pages(), Result::paged);
        share(
                page,
                "emergency + high read as none (at most .06)",
                r -> r.labelled().expected().pages(),
                r -> r.reading().level() == Level.NONE);
        share(page, "none falsely paged (at most .10)", expecting(Level.NONE), Result::paged);
        share(page, "idiom + lookalike falsely paged (at most .08)", harmless(IDIOMATIC), Result::paged);
        share(
                page,
                "negation, past, news, quote, hypothetical falsely paged (at most .15)",
                harmless(SCOPED),
                Result::paged);
        share(
                page,
                "implicit paged (at least .60)",
                r -> r.labelled().phenomenon().equals("implicit")
                        && r.labelled().expected().pages(),
                Result::paged);
        share(
                page,
                "urgent clause at the end of a long text paged (at least .95)",
                r -> r.labelled().phenomenon().equals("long_tail")
                        && r.labelled().expected().pages(),
                Result::paged);
        share(page, "level right, accepted ones counted (at least .75)", r -> true, Result::right);
    }

    private static Predicate<Result> expecting(Level level) {
        return result -> result.labelled().expected() == level;
    }

    private static Predicate<Result> harmless(Set<String> phenomena) {
        return result -> !result.labelled().expected().pages()
                && phenomena.contains(result.labelled().phenomenon());
    }

    private void share(StringBuilder page, String name, Predicate<Result> among, Predicate<Result> counted) {
        List<Result> all = results.stream().filter(among).toList();
        long hits = all.stream().filter(counted).count();
        page.append(
                String.format(Locale.ROOT, "%-78s %5s  %d of %d%n", name, ratio(hits, all.size()), hits, all.size()));
    }

    private void table(StringBuilder page, String name, Function<Result, String> key) {
        Map<String, List<Result>> groups = new TreeMap<>();
        results.forEach(result -> groups.computeIfAbsent(key.apply(result), k -> new ArrayList<>())
                .add(result));
        page.append(String.format(
                Locale.ROOT,
                "%n%-22s %6s %16s %16s %18s %7s%n",
                name,
                "cases",
                "emergency paged",
                "urgent paged",
                "none falsely paged",
                "right"));
        groups.forEach((group, of) -> page.append(String.format(
                Locale.ROOT,
                "%-22s %6d %16s %16s %18s %7s%n",
                group,
                of.size(),
                part(of, expecting(Level.EMERGENCY), Result::paged),
                part(of, r -> r.labelled().expected().pages(), Result::paged),
                part(of, expecting(Level.NONE), Result::paged),
                part(of, r -> true, Result::right))));
    }

    private static String part(List<Result> of, Predicate<Result> among, Predicate<Result> counted) {
        List<Result> all = of.stream().filter(among).toList();
        long hits = all.stream().filter(counted).count();
        return all.isEmpty() ? "-" : ratio(hits, all.size()) + " (" + all.size() + ")";
    }

    private static String ratio(long hits, int all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.3f", (double) hits / all);
    }
}
