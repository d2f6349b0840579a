package org.havenline.urgency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says what is wrong with sign files before they are published. */
public final class SignChecker {

    private SignChecker() {}

    /** All findings for these files (name to YAML); none if they may be published. */
    public static List<SignFinding> check(Map<String, String> files) {
        List<SignFinding> findings = new ArrayList<>();
        SignReader.compile(files, findings);
        return findings;
    }

    /**
     * As {@link #check(Map)}; besides, every sign that pages a text which the examples call harmless. Covert codes are
     * left out: their words are common by nature.
     */
    public static List<SignFinding> check(
            Map<String, String> files, Map<String, List<UrgencyExamples.Example>> examples) {
        List<SignFinding> findings = check(files);
        SignReader reader = SignReader.of(files, SecondStage.NONE);
        examples.forEach((name, lines) -> lines.stream()
                .filter(example -> example.level() == Level.NONE)
                .forEach(example -> harmless(files, reader, name, example, findings)));
        return findings;
    }

    private static void harmless(
            Map<String, String> files,
            SignReader reader,
            String name,
            UrgencyExamples.Example example,
            List<SignFinding> findings) {
        reader.explain(example.text()).steps().stream()
                .filter(step -> step.after().pages())
                .map(Explanation.Step::sign)
                .distinct()
                .forEach(sign -> findings.add(finding(files, sign, name, example)));
    }

    private static SignFinding finding(
            Map<String, String> files, String sign, String name, UrgencyExamples.Example example) {
        int slash = sign.lastIndexOf('/');
        String file = sign.substring(0, slash) + ".yaml";
        return new SignFinding(
                file,
                line(files.getOrDefault(file, ""), sign.substring(slash + 1)),
                "the sign " + sign + " pages a harmless text (examples/" + name + ":" + example.line() + ")",
                "narrow the pattern, or list the idiom under harmless");
    }

    private static int line(String yaml, String id) {
        List<String> lines = yaml.lines().map(String::strip).toList();
        return lines.indexOf("- id: " + id) + 1;
    }
}
