package org.havenline.oncall;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file that remembers its lines. Reads never throw on bad content: they add a {@link Finding} and
 * answer empty, so that one run reports everything there is to mend.
 */
public final class YamlMap {

    private final String file;
    private final int line;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final List<Finding> findings;

    private YamlMap(String file, Node node, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
        this.line = lineOf(node);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::enter);
        } else {
            problem(line, "Here should be a block of 'name: value' lines.", "Indent them under the line above.");
        }
    }

    private void enter(NodeTuple tuple) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (entries.putIfAbsent(key, tuple.getValueNode()) != null) {
            problem(lineOf(tuple.getKeyNode()), "'" + key + "' stands here twice.", "Keep one of the two.");
        }
    }

    /** Reads a file's text; an unreadable one gives an empty mapping and a finding. */
    public static YamlMap read(String file, String text, List<Finding> findings) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new java.io.StringReader(text));
            return new YamlMap(file, root == null ? empty() : root, findings);
        } catch (MarkedYAMLException broken) {
            int at = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            findings.add(new Finding(
                    file, at, "This is not YAML: " + broken.getProblem() + ".", "Check indents, colons and quotes."));
            return new YamlMap(file, empty(), findings);
        }
    }

    private static Node empty() {
        return new MappingNode(
                org.yaml.snakeyaml.nodes.Tag.MAP, List.of(), org.yaml.snakeyaml.DumperOptions.FlowStyle.BLOCK);
    }

    /** The names in this mapping, in order. */
    public Set<String> keys() {
        return entries.keySet();
    }

    /** The line on which the mapping starts. */
    public int line() {
        return line;
    }

    /** Adds a finding for every name that is not known, so that a misspelt one is not silently ignored. */
    public void allow(String... known) {
        Set<String> names = Set.of(known);
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            if (!names.contains(entry.getKey())) {
                problem(
                        lineOf(entry.getValue()),
                        "'" + entry.getKey() + "' is not known here.",
                        "Known are: "
                                + String.join(
                                        ", ", Arrays.stream(known).sorted().toList()) + ".");
            }
        }
    }

    /** A text that has to be there. */
    public Optional<String> need(String key) {
        Optional<String> found = text(key);
        if (found.isEmpty()) {
            problem(line, "'" + key + "' is missing.", "Add '" + key + ": …'.");
        }
        return found;
    }

    /** A text, if there. */
    public Optional<String> text(String key) {
        Node node = entries.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isBlank()
                    ? Optional.empty()
                    : Optional.of(scalar.getValue().strip());
        }
        problem(key, "'" + key + "' should be one value.", "Write it on one line.");
        return Optional.empty();
    }

    /** A text read into a value; a text that cannot be read adds a finding with the given advice. */
    public <V> Optional<V> value(String key, Function<String, V> reader, String mend) {
        return text(key).flatMap(text -> parse(key, text, reader, mend));
    }

    private <V> Optional<V> parse(String key, String text, Function<String, V> reader, String mend) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            problem(key, "'" + text + "' cannot be read as '" + key + "'.", mend);
            return Optional.empty();
        }
    }

    /** A whole number of at least one. */
    public Optional<Integer> count(String key) {
        return value(key, YamlMap::positive, "Write a whole number of at least 1.");
    }

    private static Integer positive(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException("not positive");
        }
        return number;
    }

    /** A date such as 2026-12-24. */
    public Optional<LocalDate> date(String key) {
        return value(key, LocalDate::parse, "Write a date like 2026-12-24.");
    }

    /** A time of day such as 20:00. */
    public Optional<LocalTime> time(String key) {
        return value(key, YamlMap::timeOf, "Write a time like \"20:00\", in quotes.");
    }

    private static LocalTime timeOf(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException unreadable) {
            if (text.equals("24:00")) {
                return LocalTime.MIDNIGHT;
            }
            throw unreadable;
        }
    }

    /** A time zone such as America/Toronto. */
    public Optional<ZoneId> zone(String key) {
        return value(key, ZoneId::of, "Write a zone like America/Toronto.");
    }

    /** Texts: a list, or one value alone. */
    public List<String> texts(String key) {
        Node node = entries.get(key);
        List<String> texts = new ArrayList<>();
        for (Node item : items(node)) {
            if (item instanceof ScalarNode scalar) {
                texts.add(scalar.getValue().strip());
            } else {
                problem(lineOf(item), "An item of '" + key + "' should be one value.", "Write '[one, two]'.");
            }
        }
        return texts;
    }

    /** Mappings in a list; none when the name is absent. */
    public List<YamlMap> maps(String key) {
        return items(entries.get(key)).stream()
                .map(item -> new YamlMap(file, item, findings))
                .toList();
    }

    /** The mapping under a name, if there. */
    public Optional<YamlMap> map(String key) {
        return Optional.ofNullable(entries.get(key)).map(node -> new YamlMap(file, node, findings));
    }

    /** Adds a finding at the line of a name. */
    public void problem(String key, String what, String mend) {
        Node node = entries.get(key);
        problem(node == null ? line : lineOf(node), what, mend);
    }

    private void problem(int at, String what, String mend) {
        findings.add(new Finding(file, at, what, mend));
    }

    private static List<Node> items(@Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    }

    private static int lineOf(Node node) {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }
}
