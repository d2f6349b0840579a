package org.havenline.urgency;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a sign file and says what is wrong with it, line by line; what is right in it is kept. */
final class SignFileParser {

    private static final Set<String> SIGN_KEYS = Set.of(
            "id", "category", "level", "when", "raise", "lower", "negated", "mention", "joke", "ignore", "covert");

    private final String file;
    private final List<SignFinding> findings;

    SignFileParser(String file, List<SignFinding> findings) {
        this.file = file;
        this.findings = findings;
    }

    SignFile parse(String yaml) {
        String language = file.replaceFirst("\\.ya?ml$", "");
        Map<String, SignFile.Words> words = new LinkedHashMap<>();
        Map<String, SignFile.Words> scope = new LinkedHashMap<>();
        List<SignFile.Line> harmless = new ArrayList<>();
        List<SignFile.Source> signs = new ArrayList<>();
        boolean accentsAgree = false;
        for (Map.Entry<String, Node> part : parts(root(yaml)).entrySet()) {
            Node value = part.getValue();
            switch (part.getKey()) {
                case "language" -> language = scalar(value);
                case "accents" -> accentsAgree = scalar(value).equals("agree");
                case "words" -> lists(value, words);
                case "scope" -> scopes(value, scope);
                case "harmless" -> harmless.addAll(lines(value));
                case "signs" -> signs.addAll(signs(value));
                default ->
                    report(
                            value,
                            "unknown part \"" + part.getKey() + "\"",
                            "use language, accents, words, scope, harmless, signs");
            }
        }
        return new SignFile(file, language, accentsAgree, words, scope, harmless, signs);
    }

    private @Nullable Node root(String yaml) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            findings.add(new SignFinding(
                    file,
                    line,
                    "not readable as YAML: " + broken.getProblem(),
                    "quote entries that begin with * or hold { } : &"));
            return null;
        }
    }

    private void scopes(Node node, Map<String, SignFile.Words> scope) {
        lists(node, scope);
        scope.forEach((name, words) -> {
            if (!SignFile.SCOPES.contains(name)) {
                findings.add(new SignFinding(
                        file,
                        words.line(),
                        "unknown scope \"" + name + "\"",
                        "use one of " + SignFile.SCOPES.stream().sorted().toList()));
            }
        });
    }

    private void lists(Node node, Map<String, SignFile.Words> into) {
        parts(node).forEach((name, value) -> into.put(name, new SignFile.Words(line(value), lines(value))));
    }

    private List<SignFile.Source> signs(Node node) {
        List<SignFile.Source> signs = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        if (!(node instanceof SequenceNode list)) {
            report(node, "signs is no list", "begin each sign with \"- id: …\"");
            return signs;
        }
        for (Node each : list.getValue()) {
            SignFile.Source sign = sign(each);
            if (sign == null) {
                continue;
            }
            if (!ids.add(sign.id())) {
                report(each, "the id \"" + sign.id() + "\" is used twice", "give each sign an id of its own");
            }
            signs.add(sign);
        }
        return signs;
    }

    private SignFile.@Nullable Source sign(Node node) {
        Map<String, Node> parts = parts(node);
        parts.forEach((key, value) -> {
            if (!SIGN_KEYS.contains(key)) {
                report(
                        value,
                        "unknown key \"" + key + "\" in a sign",
                        "use one of " + SIGN_KEYS.stream().sorted().toList());
            }
        });
        String id = text(parts, "id", "");
        Category category = Category.coded(text(parts, "category", "")).orElse(null);
        Level level = Level.coded(text(parts, "level", "")).orElse(null);
        List<SignFile.Line> when = parts.containsKey("when") ? lines(parts.get("when")) : List.of();
        if (id.isEmpty() || category == null || level == null || when.isEmpty()) {
            report(node, "a sign needs id, category, level and when", "compare docs/urgency-signs.md");
            return null;
        }
        return new SignFile.Source(
                id,
                line(node),
                category,
                level,
                when,
                shift(parts.get("raise")),
                shift(parts.get("lower")),
                text(parts, "negated", "").equals("keep"),
                text(parts, "mention", "").equals("true"),
                text(parts, "joke", ""),
                ignored(parts.get("ignore")),
                text(parts, "covert", ""));
    }

    private Set<String> ignored(@Nullable Node node) {
        Set<String> ignored = new HashSet<>();
        if (node != null) {
            lines(node).forEach(line -> ignored.add(line.text()));
        }
        return ignored;
    }

    private SignFile.@Nullable Shift shift(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        Map<String, Node> parts = parts(node);
        Level to = Level.coded(text(parts, "to", "")).orElse(null);
        Node with = parts.get("with");
        if (to == null || with == null) {
            report(node, "raise and lower need \"to\" and \"with\"", "write { to: emergency, with: [now] }");
            return null;
        }
        List<String> slots = lines(with).stream().map(SignFile.Line::text).toList();
        return new SignFile.Shift(to, slots, text(parts, "in", "sentence").equals("text"), line(node));
    }

    private Map<String, Node> parts(@Nullable Node node) {
        Map<String, Node> parts = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (parts.put(scalar(tuple.getKeyNode()), tuple.getValueNode()) != null) {
                    report(tuple.getKeyNode(), "\"" + scalar(tuple.getKeyNode()) + "\" stands twice", "join the two");
                }
            }
        } else if (node != null
                && !(node instanceof ScalarNode scalar && scalar.getValue().isEmpty())) {
            report(node, "names with values are expected here", "write \"name: value\" lines");
        }
        return parts;
    }

    private List<SignFile.Line> lines(Node node) {
        List<SignFile.Line> lines = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(each -> lines.addAll(lines(each)));
        } else if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            lines.add(new SignFile.Line(scalar.getValue().strip(), line(node)));
        } else if (node instanceof MappingNode) {
            report(node, "an entry that begins with { must be quoted", "write \"{slot}\" in quotes");
        }
        return lines;
    }

    private static String text(Map<String, Node> parts, String key, String otherwise) {
        Node node = parts.get(key);
        return node == null ? otherwise : scalar(node);
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private void report(Node node, String problem, String mend) {
        findings.add(new SignFinding(file, line(node), problem, mend));
    }
}
