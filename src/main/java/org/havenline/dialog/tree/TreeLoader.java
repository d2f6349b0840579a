package org.havenline.dialog.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.havenline.dialog.DialogFiles;
import org.havenline.dialog.Finding;
import org.havenline.language.Language;

/** Reads all tree files and the helpline file. Everything that is wrong becomes a finding with file and line. */
public final class TreeLoader {

    public static final String HELPLINE = "dialogs/helpline.yaml";
    public static final String TREES = "dialogs/trees/";

    private static final Set<String> TREE_KEYS = Set.of("tree", "title", "hear", "start", "nodes", "note");
    private static final Set<String> HELPLINE_KEYS =
            Set.of("base", "languages", "menu", "flows", "urgent", "words", "notices", "note");

    private final List<Finding> findings = new ArrayList<>();
    private final SequencedMap<String, YamlMap> files = new LinkedHashMap<>();
    private final Map<String, Set<String>> nodesByTree = new TreeMap<>();
    private final Map<String, String> startByTree = new TreeMap<>();

    private TreeLoader() {}

    /** What was read: the trees unless there is no helpline file at all, and all findings. */
    public record Loaded(Optional<Trees> trees, List<Finding> findings) {}

    public static Loaded load(DialogFiles texts) {
        TreeLoader loader = new TreeLoader();
        Optional<Trees> trees = loader.read(texts);
        return new Loaded(trees, List.copyOf(loader.findings));
    }

    private Optional<Trees> read(DialogFiles texts) {
        texts.below(TREES).forEach(this::compose);
        String helplineText = texts.texts().get(HELPLINE);
        if (helplineText == null) {
            findings.add(Finding.error(
                    "no-helpline",
                    new Where(HELPLINE, 0),
                    "",
                    "The file is missing.",
                    "Add it: base, menu, flows, words, notices."));
            return Optional.empty();
        }
        return YamlMap.read(HELPLINE, helplineText, findings).map(this::resolve);
    }

    private Trees resolve(YamlMap yaml) {
        SequencedMap<String, NodeId> flows = addresses(yaml, "flows");
        Targets targets = new Targets(nodesByTree, startByTree, flows, findings);
        Helpline helpline = helpline(yaml, flows, targets);
        SequencedMap<String, Tree> trees = new LinkedHashMap<>();
        files.forEach((id, file) -> trees.put(id, tree(id, file, targets)));
        return new Trees(helpline, trees);
    }

    private void compose(String file, String text) {
        String id = file.substring(TREES.length(), file.length() - ".yaml".length());
        YamlMap.read(file, text, findings).ifPresent(yaml -> {
            yaml.knowsOnly(TREE_KEYS).needs("tree", "title", "start", "nodes");
            if (yaml.has("tree") && !yaml.text("tree").equals(id)) {
                String what = "The tree is called `" + yaml.text("tree") + "`, its file `" + id + "`.";
                findings.add(Finding.error("tree-name", yaml.where("tree"), id, what, "Give both the same name."));
            }
            files.put(id, yaml);
            nodesByTree.put(id, yaml.map("nodes").map(YamlMap::keys).orElse(Set.of()));
            startByTree.put(id, yaml.text("start"));
        });
    }

    private Tree tree(String id, YamlMap yaml, Targets targets) {
        SequencedMap<String, Node> nodes = new LinkedHashMap<>();
        NodeReader reader = new NodeReader(id, targets, findings);
        yaml.map("nodes")
                .ifPresent(map -> map.keys()
                        .forEach(name -> map.map(name).ifPresent(node -> nodes.put(name, reader.read(name, node)))));
        if (!nodes.containsKey(yaml.text("start"))) {
            String what = "The start node `" + yaml.text("start") + "` does not exist.";
            findings.add(Finding.error("unknown-target", yaml.where("start"), id, what, "Name a node of this tree."));
        }
        Said title = new Said(yaml.text("title"), id + ".title", yaml.where("title"));
        Said hear = Said.list(yaml.list("hear"), id + ".hear", yaml.where("hear"));
        return new Tree(id, yaml.where(), title, hear, yaml.text("start"), nodes);
    }

    private Helpline helpline(YamlMap yaml, SequencedMap<String, NodeId> flows, Targets targets) {
        yaml.knowsOnly(HELPLINE_KEYS).needs("base", "menu", "flows", "words", "notices");
        mustBeLanguages(yaml, "base");
        mustBeLanguages(yaml, "languages");
        SequencedMap<String, NodeId> urgent = addresses(yaml, "urgent");
        Map<String, Where> places = new TreeMap<>();
        yaml.map("flows").ifPresent(map -> map.keys().forEach(key -> places.put(key, map.where(key))));
        yaml.map("urgent").ifPresent(map -> map.keys().forEach(key -> places.put("urgent." + key, map.where(key))));
        places.put("menu.list", yaml.where("menu"));
        mustExist(flows, "", places, targets);
        mustExist(urgent, "urgent.", places, targets);
        List<String> menu = yaml.list("menu");
        menu.stream()
                .filter(id -> !files.containsKey(id))
                .forEach(id -> findings.add(Finding.error(
                        "unknown-target",
                        yaml.where("menu"),
                        "menu",
                        "There is no tree `" + id + "`.",
                        "Remove it or add the file.")));
        return new Helpline(
                yaml.where(),
                yaml.text("base"),
                yaml.list("languages"),
                menu,
                flows,
                urgent,
                texts(yaml, "words", "helpline/word/", true),
                texts(yaml, "notices", "helpline/notice/", false),
                places);
    }

    private void mustBeLanguages(YamlMap yaml, String key) {
        for (String tag : yaml.list(key)) {
            try {
                new Language(tag);
            } catch (IllegalArgumentException noTag) {
                findings.add(Finding.error(
                        "not-a-language",
                        yaml.where(key),
                        key,
                        "`" + tag + "` is no language tag.",
                        "Write it like en or zh-Hans."));
            }
        }
    }

    private void mustExist(
            SequencedMap<String, NodeId> addresses, String prefix, Map<String, Where> places, Targets targets) {
        addresses.forEach((key, node) -> {
            if (!targets.exists(node)) {
                Where where = places.getOrDefault(prefix + key, new Where(HELPLINE, 0));
                findings.add(Finding.error(
                        "unknown-target",
                        where,
                        prefix + key,
                        "There is no node `" + node + "`.",
                        "Write it or name another."));
            }
        });
    }

    private SequencedMap<String, NodeId> addresses(YamlMap yaml, String key) {
        SequencedMap<String, NodeId> addresses = new LinkedHashMap<>();
        yaml.map(key)
                .ifPresent(map -> map.keys().forEach(name -> {
                    String written = map.text(name);
                    Optional<NodeId> node = NodeId.parse(written)
                            .or(() -> Optional.ofNullable(startByTree.get(written))
                                    .map(start -> new NodeId(written, start)));
                    if (node.isPresent()) {
                        addresses.put(name, node.get());
                    } else {
                        findings.add(Finding.error(
                                "unknown-target",
                                map.where(name),
                                name,
                                "`" + written + "` names no node.",
                                "Write tree/node."));
                    }
                }));
        return addresses;
    }

    private static SortedMap<String, Said> texts(YamlMap yaml, String key, String context, boolean lists) {
        SortedMap<String, Said> texts = new TreeMap<>();
        yaml.map(key)
                .ifPresent(map -> map.keys()
                        .forEach(name -> texts.put(
                                name,
                                lists
                                        ? Said.list(map.list(name), context + name, map.where(name))
                                        : new Said(map.text(name), context + name, map.where(name)))));
        return texts;
    }
}
