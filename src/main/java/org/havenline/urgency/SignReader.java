package org.havenline.urgency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads texts by the signs of all languages and, where these see nothing, by the trained second stage. */
public final class SignReader implements UrgencyReader {

    /** More reasons than this help no responder. */
    private static final int MAX_REASONS = 8;

    private final SignSet signs;
    private final SignEngine engine;
    private final Respelling respelling;
    private final SecondStage secondStage;

    private SignReader(SignSet signs, SecondStage secondStage) {
        this.signs = signs;
        this.secondStage = secondStage;
        engine = new SignEngine(signs);
        respelling = new Respelling(signs);
    }

    /** A reader of the signs and the model shipped in the jar. */
    public static SignReader shipped() {
        return of(SignFiles.shipped(), SecondStage.shipped());
    }

    /** A reader of the shipped signs with these covert codes switched on (setting havenline.urgency.covert-codes). */
    public static SignReader shipped(Set<String> covertCodes) {
        return of(SignFiles.shipped(), SecondStage.shipped(), covertCodes);
    }

    /** A reader of these sign files (name to YAML) with a second stage. Broken signs are left out; see {@link SignChecker}. */
    public static SignReader of(Map<String, String> files, SecondStage secondStage) {
        return of(files, secondStage, Set.of());
    }

    /**
     * As {@link #of(Map, SecondStage)}, with these covert codes ({@code covert:} of a sign) switched on.
     *
     * @throws IllegalArgumentException naming a code that no sign has, so that a slip of the pen is not a silent gap
     */
    public static SignReader of(Map<String, String> files, SecondStage secondStage, Set<String> covertCodes) {
        List<SignFile> parsed = parsed(files, new ArrayList<>());
        Set<String> known = covertCodes(parsed);
        for (String code : covertCodes) {
            if (!known.contains(code)) {
                throw new IllegalArgumentException("No sign has the covert code \"" + code + "\"; there are " + known);
            }
        }
        List<SignFile> used =
                parsed.stream().map(file -> file.with(covertCodes)).toList();
        return new SignReader(new SignCompiler(new ArrayList<>()).compile(used), secondStage);
    }

    /** Every sign of the files, covert ones too; what is wrong is added to the findings. */
    static SignSet compile(Map<String, String> files, List<SignFinding> findings) {
        return new SignCompiler(findings).compile(parsed(files, findings));
    }

    private static List<SignFile> parsed(Map<String, String> files, List<SignFinding> findings) {
        List<SignFile> parsed = new ArrayList<>();
        files.forEach((name, yaml) -> parsed.add(new SignFileParser(name, findings).parse(yaml)));
        return parsed;
    }

    private static Set<String> covertCodes(List<SignFile> files) {
        return files.stream()
                .flatMap(file -> file.signs().stream())
                .map(SignFile.Source::covert)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public UrgencyReading read(String text) {
        List<SignEngine.Trace> traces = traces(text);
        Level level = Level.NONE;
        boolean scoped = false;
        for (SignEngine.Trace trace : traces) {
            level = level.or(trace.level());
            scoped |= trace.level() == Level.NONE;
        }
        SecondStage.Opinion opinion = secondStage.judge(text, level, scoped);
        if (level == Level.NONE && opinion.level() == Level.NONE) {
            return UrgencyReading.CALM;
        }
        return reading(text, traces, opinion, level.or(opinion.level()));
    }

    private List<SignEngine.Trace> traces(String text) {
        TextView view = TextView.of(text, null);
        List<SignEngine.Trace> traces = engine.read(view);
        for (TextView other : respelling.of(text, view)) {
            traces.addAll(engine.read(other));
        }
        return traces;
    }

    private static UrgencyReading reading(
            String text, List<SignEngine.Trace> traces, SecondStage.Opinion opinion, Level level) {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        boolean abuser = false;
        List<SignEngine.Trace> standing = new ArrayList<>(traces.stream()
                .filter(trace -> trace.level() != Level.NONE)
                .sorted(Comparator.comparing(SignEngine.Trace::level).reversed())
                .toList());
        for (SignEngine.Trace trace : standing) {
            abuser |= trace.sign().category() == Category.ABUSER_PRESENT;
            if (reasons.size() < MAX_REASONS) {
                reasons.putIfAbsent(
                        trace.sign().name(),
                        new Reason(trace.sign().category(), trace.sign().name(), trace.start(), trace.end()));
            }
        }
        if (opinion.level() != Level.NONE) {
            reasons.put(SecondStage.SIGN, new Reason(opinion.category(), SecondStage.SIGN, 0, text.length()));
        }
        return new UrgencyReading(level, List.copyOf(reasons.values()), abuser);
    }

    /** How a text was read, match by match, also of those that came to nothing. */
    public Explanation explain(String text) {
        List<Explanation.Step> steps = traces(text).stream()
                .map(trace -> new Explanation.Step(
                        trace.sentence(),
                        trace.sign().name(),
                        trace.sign().category(),
                        trace.sign().level(),
                        trace.level(),
                        trace.by(),
                        trace.start(),
                        trace.end()))
                .distinct()
                .toList();
        return new Explanation(read(text), TextView.of(text, null).toString(), steps, secondStage.score(text));
    }

    /** How many patterns are loaded, of all languages. */
    public int patterns() {
        return signs.patternCount();
    }
}
