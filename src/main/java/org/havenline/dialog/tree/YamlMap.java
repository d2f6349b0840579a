package org.havenline.dialog.tree;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.havenline.dialog.Finding;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML mapping that knows the line of every key. Wrong shapes become findings, never exceptions: a reader asks for
 * what it wants and gets an empty value when the author wrote something else.
 */
public final class YamlMap {

    private final String file;
    private final Where where;
    private final List<Finding> findings;
    private final SequencedMap<String, org.yaml.snakeyaml.nodes.Node> values = new LinkedHashMap<>();
    private final SequencedMap<String, Where> lines = new LinkedHashMap<>();

    private YamlMap(String file, MappingNode node, List<Finding> findings) {
        this.file = file;
        this.where = line(node);
        this.findings = findings;
        node.getValue().forEach(this::take);
    }

    /** Composes one file; empty (with a finding) when it is not a YAML mapping. */
    public static Optional<YamlMap> read(String file, String text, List<Finding> findings) {
        org.yaml.snakeyaml.nodes.Node root = compose(file, text, findings);
        if (root instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(file, mapping, findings));
        }
        if (root != null) {
            findings.add(wrongShape(new Where(file, 1), file, "a list of `key: value` lines"));
        }
        return Optional.empty();
    }

    /** Composes a file that is a list of mappings; an empty file is an empty list. */
    public static List<YamlMap> readList(String file, String text, List<Finding> findings) {
        org.yaml.snakeyaml.nodes.Node root = compose(file, text, findings);
        List<YamlMap> maps = new ArrayList<>();
        if (root instanceof SequenceNode sequence) {
            for (org.yaml.snakeyaml.nodes.Node item : sequence.getValue()) {
                if (item instanceof MappingNode mapping) {
                    maps.add(new YamlMap(file, mapping, findings));
                }
            }
        } else if (root != null) {
            findings.add(wrongShape(new Where(file, 1), file, "a list of `- ` entries"));
        }
        return maps;
    }

    private static org.yaml.snakeyaml.nodes.@Nullable Node compose(String file, String text, List<Finding> findings) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_FILE_CHARACTERS);
        try {
            return new Yaml(options).compose(new StringReader(text));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            findings.add(unreadable(new Where(file, line), String.valueOf(broken.getProblem())));
        } catch (YAMLException broken) {
            findings.add(unreadable(new Where(file, 1), String.valueOf(broken.getMessage())));
        }
        return null;
    }

    /** Far above any tree a person edits; stops a runaway file. */
    private static final int MAX_FILE_CHARACTERS = 2_000_000;

    public Where where() {
        return where;
    }

    /** Line of a key's value, or of this mapping when the key is missing. */
    public Where where(String key) {
        return lines.getOrDefault(key, where);
    }

    public Set<String> keys() {
        return values.sequencedKeySet();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public boolean isMap(String key) {
        return values.get(key) instanceof MappingNode;
    }

    /** A text; empty when missing. */
    public String text(String key) {
        return switch (values.get(key)) {
            case null -> "";
            case ScalarNode scalar -> scalarText(scalar);
            default -> wrong(key, "one text", "");
        };
    }

    /** A list of texts; a single text counts as a list of one. */
    public List<String> list(String key) {
        return switch (values.get(key)) {
            case null -> List.of();
            case ScalarNode scalar -> scalarText(scalar).isEmpty() ? List.of() : List.of(scalarText(scalar));
            case SequenceNode sequence -> texts(key, sequence);
            default -> wrong(key, "a list in [ ]", List.of());
        };
    }

    public Optional<YamlMap> map(String key) {
        return switch (values.get(key)) {
            case null -> Optional.empty();
            case MappingNode mapping -> Optional.of(new YamlMap(file, mapping, findings));
            default -> wrong(key, "`key: value` lines", Optional.empty());
        };
    }

    public List<YamlMap> maps(String key) {
        return switch (values.get(key)) {
            case null -> List.of();
            case SequenceNode sequence -> maps(key, sequence);
            default -> wrong(key, "a list of `- ` entries", List.of());
        };
    }

    /** Complains of every key that is not in the list. */
    public YamlMap knowsOnly(Set<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                String mend = Likeness.nearest(key, known)
                        .map("Did you mean `%s`?"::formatted)
                        .orElse("Use one of " + new TreeSet<>(known) + ".");
                findings.add(Finding.error("unknown-key", where(key), key, "`" + key + "` means nothing here.", mend));
            }
        }
        return this;
    }

    /** Complains when a key is missing or empty. */
    public YamlMap needs(String... wanted) {
        for (String key : wanted) {
            if (!has(key)) {
                findings.add(Finding.error(
                        "missing-key", where, key, "`" + key + "` is missing.", "Add a line `" + key + ": …`."));
            }
        }
        return this;
    }

    private void take(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            findings.add(wrongShape(line(tuple.getKeyNode()), "", "a plain word as key"));
            return;
        }
        if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
            String what = "`" + key.getValue() + "` stands here twice.";
            findings.add(Finding.error("twice", line(key), key.getValue(), what, "Remove or rename one of them."));
        }
        lines.putIfAbsent(key.getValue(), line(key));
    }

    private List<String> texts(String key, SequenceNode sequence) {
        List<String> texts = new ArrayList<>();
        for (org.yaml.snakeyaml.nodes.Node item : sequence.getValue()) {
            if (item instanceof ScalarNode scalar) {
                texts.add(scalarText(scalar));
            } else {
                findings.add(wrongShape(line(item), key, "a text in each entry"));
            }
        }
        return List.copyOf(texts);
    }

    private List<YamlMap> maps(String key, SequenceNode sequence) {
        List<YamlMap> maps = new ArrayList<>();
        for (org.yaml.snakeyaml.nodes.Node item : sequence.getValue()) {
            if (item instanceof MappingNode mapping) {
                maps.add(new YamlMap(file, mapping, findings));
            } else {
                findings.add(wrongShape(line(item), key, "`key: value` lines in each entry"));
            }
        }
        return List.copyOf(maps);
    }

    private static String scalarText(ScalarNode scalar) {
        return Tag.NULL.equals(scalar.getTag()) ? "" : scalar.getValue().strip();
    }

    private <T> T wrong(String key, String wanted, T instead) {
        findings.add(wrongShape(where(key), key, wanted));
        return instead;
    }

    private Where line(org.yaml.snakeyaml.nodes.Node node) {
        return new Where(file, node.getStartMark().getLine() + 1);
    }

    private static Finding wrongShape(Where where, String key, String wanted) {
        return Finding.error("wrong-shape", where, key, "This should be " + wanted + ".", "Write " + wanted + ".");
    }

    private static Finding unreadable(Where where, String problem) {
        String mend = "Look for a missing quote, a tab or a wrong indent on this line or the one before.";
        return Finding.error("not-yaml", where, "", "The file cannot be read: " + problem + ".", mend);
    }
}
