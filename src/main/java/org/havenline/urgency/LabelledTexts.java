package org.havenline.urgency;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Labelled texts as tab-separated lines: id, lang, text, expected_level, category, phenomenon, note. */
public final class LabelledTexts {

    private static final String ACCEPT = "accept=";

    private LabelledTexts() {}

    /**
     * The cases of a file's lines, the first of which names the columns.
     *
     * @throws IllegalArgumentException naming the line that cannot be read
     */
    public static List<Evaluation.Case> of(List<String> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("line 1: the names of the columns are missing");
        }
        List<String> columns = List.of(lines.getFirst().split("\t", -1));
        List<Evaluation.Case> cases = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                cases.add(read(columns, lines.get(i).split("\t", -1), i + 1));
            }
        }
        return cases;
    }

    private static Evaluation.Case read(List<String> columns, String[] fields, int line) {
        Level expected = Level.coded(field(columns, fields, "expected_level"))
                .orElseThrow(() -> new IllegalArgumentException("line " + line + ": unknown expected_level"));
        Set<Level> accepted = EnumSet.of(expected);
        for (String part : field(columns, fields, "note").split("[;\\s]+")) {
            if (part.startsWith(ACCEPT)) {
                for (String code : part.substring(ACCEPT.length()).split("[,|/]")) {
                    Level.coded(code).ifPresent(accepted::add);
                }
            }
        }
        return new Evaluation.Case(
                field(columns, fields, "id"),
                field(columns, fields, "lang"),
                field(columns, fields, "text"),
                expected,
                accepted,
                field(columns, fields, "category"),
                field(columns, fields, "phenomenon"));
    }

    private static String field(List<String> columns, String[] fields, String name) {
        int at = columns.indexOf(name);
        return at < 0 || at >= fields.length ? "" : fields[at];
    }
}
