package org.havenline.urgency;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one {@link SignSet} of all sign files; what cannot be compiled is reported and left out. */
final class SignCompiler {

    private static final String COMMON = "common.yaml";
    private static final int REACH = 10;
    private static final int REACH_UNSPACED = 30;

    private final List<SignFinding> findings;
    private final SlotTable slots = new SlotTable();
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<Sign> signs = new ArrayList<>();

    /** A pattern whose anchor waits until all uses of all lists are known. */
    private record Pending(int sign, List<PatternParser.Element> elements, int[] slots, boolean anyOrder, int reach) {}

    private final List<Pending> pending = new ArrayList<>();

    SignCompiler(List<SignFinding> findings) {
        this.findings = findings;
    }

    SignSet compile(List<SignFile> files) {
        files.forEach(this::declare);
        files.forEach(this::fill);
        files.forEach(this::compileFile);
        pending.forEach(this::finish);
        return assemble(files);
    }

    private void declare(SignFile file) {
        file.words().keySet().forEach(name -> slots.named(key(file, name)));
        SignFile.SCOPES.forEach(name -> slots.named(key(file, name)));
    }

    private void fill(SignFile file) {
        file.words().forEach((name, words) -> fill(file, name, words));
        file.scope().forEach((name, words) -> fill(file, name, words));
        SignFile.SCOPES.forEach(name -> {
            slots.include(anywhere(name), slots.named(key(file, name)));
            Integer common = slots.find(COMMON + ":" + name);
            if (common != null && !file.name().equals(COMMON)) {
                slots.include(slots.named(key(file, name)), common);
            }
        });
    }

    private void fill(SignFile file, String name, SignFile.Words words) {
        int slot = slots.named(key(file, name));
        for (SignFile.Line entry : words.entries()) {
            try {
                PatternParser.spelledOut(entry.text()).forEach(each -> addChoice(file, slot, each, entry.line()));
            } catch (PatternParser.BadPattern bad) {
                report(file, entry.line(), bad.getMessage(), "see Patterns in docs/urgency-signs.md");
            }
        }
    }

    private void addChoice(SignFile file, int slot, String choice, int line) {
        String named = PatternParser.slotNamed(choice);
        if (named == null) {
            if (!slots.add(slot, choice, file.accentsAgree())) {
                report(file, line, "\"" + choice + "\" is empty once folded", "leave it out");
            }
            return;
        }
        Integer other = resolve(file, named);
        if (other == null) {
            report(file, line, "unknown slot {" + named + "}", "declare it under words, or mend the spelling");
        } else {
            slots.include(slot, other);
        }
    }

    private @Nullable Integer resolve(SignFile file, String name) {
        Integer own = slots.find(key(file, name));
        return own != null ? own : slots.find(COMMON + ":" + name);
    }

    private void compileFile(SignFile file) {
        PatternParser parser = new PatternParser(file.unspaced());
        file.harmless().forEach(line -> compileLine(file, parser, line, Pattern.HARMLESS));
        for (SignFile.Source source : file.signs()) {
            signs.add(sign(file, source));
            source.when().forEach(line -> compileLine(file, parser, line, signs.size() - 1));
        }
    }

    private void compileLine(SignFile file, PatternParser parser, SignFile.Line line, int sign) {
        try {
            PatternParser.Parsed parsed = parser.parse(line.text());
            for (List<PatternParser.Element> variant : PatternParser.variants(parsed.elements())) {
                compileVariant(file, variant, parsed.anyOrder(), sign, line.line());
            }
        } catch (PatternParser.BadPattern bad) {
            report(file, line.line(), bad.getMessage(), "see Patterns in docs/urgency-signs.md");
        }
    }

    private void compileVariant(
            SignFile file, List<PatternParser.Element> written, boolean anyOrder, int sign, int line) {
        List<PatternParser.Element> elements = anyOrder ? written : joined(written, file.unspaced());
        int[] numbers = new int[elements.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = slotOf(file, elements.get(i).choices(), line);
            if (numbers[i] < 0) {
                return;
            }
            slots.use(numbers[i]);
        }
        int reach = file.unspaced() ? REACH_UNSPACED : REACH;
        pending.add(new Pending(sign, elements, numbers, anyOrder, reach));
    }

    /** Plain words standing directly together become one phrase: rarer, so cheaper to look for. */
    private static List<PatternParser.Element> joined(List<PatternParser.Element> elements, boolean unspaced) {
        List<PatternParser.Element> joined = new ArrayList<>();
        for (PatternParser.Element element : elements) {
            PatternParser.Element last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && element.gap() == 0
                    && isPlain(element, false)
                    && isPlain(last, true)
                    && last.anchor() == element.anchor()) {
                String phrase = last.choices().getFirst()
                        + (unspaced ? "" : " ")
                        + element.choices().getFirst();
                joined.set(
                        joined.size() - 1,
                        new PatternParser.Element(List.of(phrase), last.gap(), false, last.anchor()));
            } else {
                joined.add(element);
            }
        }
        return joined;
    }

    private static boolean isPlain(PatternParser.Element element, boolean first) {
        String choice = element.choices().getFirst();
        boolean openInside = first ? choice.endsWith("*") : choice.startsWith("*");
        return element.choices().size() == 1 && PatternParser.slotNamed(choice) == null && !openInside;
    }

    private int slotOf(SignFile file, List<String> choices, int line) {
        String only = PatternParser.slotNamed(choices.getFirst());
        if (choices.size() == 1 && only != null) {
            Integer known = resolve(file, only);
            if (known == null) {
                report(file, line, "unknown slot {" + only + "}", "declare it under words, or mend the spelling");
                return -1;
            }
            return known;
        }
        String key = (file.accentsAgree() ? "=" : "~")
                + String.join("|", choices)
                + (choices.stream().anyMatch(c -> c.startsWith("{")) ? file.name() : "");
        Integer known = slots.find(key);
        if (known != null) {
            return known;
        }
        int slot = slots.named(key);
        choices.forEach(choice -> addChoice(file, slot, choice, line));
        return slot;
    }

    private Sign sign(SignFile file, SignFile.Source source) {
        String name = file.name().replaceFirst("\\.ya?ml$", "") + "/" + source.id();
        boolean jokeEnds = source.joke().equals("gone")
                || (!source.joke().equals("keep")
                        && (source.category() == Category.THREAT || source.category() == Category.HARM_OTHERS));
        for (String ignored : source.ignore()) {
            if (!SignFile.SCOPES.contains(ignored)) {
                report(
                        file,
                        source.line(),
                        "ignores unknown scope \"" + ignored + "\"",
                        "use a name listed under scope");
            }
        }
        return new Sign(
                name,
                source.category(),
                source.level(),
                shift(file, source.raise()),
                shift(file, source.lower()),
                source.keepsNegated(),
                source.mention(),
                jokeEnds,
                source.ignore(),
                scopeOf(file));
    }

    private Sign.ScopeSlots scopeOf(SignFile file) {
        return new Sign.ScopeSlots(
                scope(file, "not_before"),
                scope(file, "not_after"),
                scope(file, "not_negation"),
                scope(file, "but"),
                scope(file, "past"),
                scope(file, "safe"),
                scope(file, "now"),
                scope(file, "suppose"),
                anywhere("news"),
                anywhere("topic"),
                anywhere("joke"),
                scope(file, "self"),
                file.unspaced() ? 4 : 2);
    }

    /** People mix languages: that something is news, homework or a joke may be said in any of them. */
    private int anywhere(String name) {
        return slots.named("*:" + name);
    }

    private int scope(SignFile file, String name) {
        return slots.named(key(file, name));
    }

    private Sign.@Nullable Shift shift(SignFile file, SignFile.@Nullable Shift written) {
        if (written == null) {
            return null;
        }
        int[] with = written.with().stream()
                .mapToInt(name -> slotOf(file, List.of(isListed(file, name) ? "{" + name + "}" : name), written.line()))
                .filter(slot -> slot >= 0)
                .toArray();
        return new Sign.Shift(written.to(), with, written.wholeText());
    }

    private boolean isListed(SignFile file, String name) {
        return resolve(file, name) != null;
    }

    private void finish(Pending wait) {
        int anchor = 0;
        int[] gaps = new int[wait.slots().length];
        int best = Integer.MAX_VALUE;
        for (int i = 0; i < gaps.length; i++) {
            PatternParser.Element element = wait.elements().get(i);
            gaps[i] = element.gap();
            int cost = element.anchor() ? -1 : slots.commonness(wait.slots()[i]);
            if (cost < best) {
                best = cost;
                anchor = i;
            }
        }
        patterns.add(new Pattern(wait.sign(), wait.slots(), gaps, wait.anyOrder(), anchor, wait.reach()));
    }

    private SignSet assemble(List<SignFile> files) {
        WordAutomaton.Builder words = WordAutomaton.builder();
        List<List<SignSet.Use>> uses = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Set<String> stems = new HashSet<>();
        for (int slot = 0; slot < slots.size(); slot++) {
            for (SlotTable.Entry entry : slots.entriesOf(slot)) {
                int word = words.add(entry.folded());
                while (uses.size() <= word) {
                    uses.add(new ArrayList<>());
                }
                uses.get(word).add(new SignSet.Use(slot, entry.openLeft(), entry.openRight(), entry.accented()));
                learn(entry, known, stems);
            }
        }
        int[] but = files.stream().mapToInt(file -> scope(file, "but")).toArray();
        return new SignSet(
                words.build(),
                uses.stream().map(list -> list.toArray(SignSet.Use[]::new)).toArray(SignSet.Use[][]::new),
                slots.size(),
                patterns.toArray(Pattern[]::new),
                byAnchor(),
                signs.toArray(Sign[]::new),
                but,
                known,
                stems);
    }

    private static void learn(SlotTable.Entry entry, Set<String> known, Set<String> stems) {
        String[] parts = entry.folded().split(" ");
        for (int i = 0; i < parts.length; i++) {
            boolean stem = entry.openRight() && i == parts.length - 1 || entry.openLeft();
            if (stem && parts[i].length() >= 4) {
                stems.add(parts[i]);
            }
            if (parts[i].length() >= 2) {
                known.add(parts[i]);
            }
        }
    }

    private int[][] byAnchor() {
        List<List<Integer>> lists = new ArrayList<>();
        for (int slot = 0; slot < slots.size(); slot++) {
            lists.add(new ArrayList<>());
        }
        for (int i = 0; i < patterns.size(); i++) {
            Pattern pattern = patterns.get(i);
            lists.get(pattern.slots()[pattern.anchor()]).add(i);
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static String key(SignFile file, String name) {
        return file.name() + ":" + name;
    }

    private void report(SignFile file, int line, @Nullable String problem, String mend) {
        findings.add(new SignFinding(file.name(), line, problem == null ? "unreadable" : problem, mend));
    }
}
