package org.havenline.dialog.tree;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.havenline.dialog.Finding;
import org.jspecify.annotations.Nullable;

/** Reads the nodes of one tree file. */
final class NodeReader {

    private static final Set<String> KEYS = Set.of(
            "say",
            "soften",
            "choices",
            "sources",
            "vary",
            "ask",
            "as",
            "then",
            "resources",
            "person",
            "close",
            "go",
            "sensitive",
            "permission",
            "safety",
            "wipe",
            "release",
            "note");
    private static final Set<String> VARIANT_KEYS = Set.of(
            "when",
            "say",
            "soften",
            "choices",
            "sources",
            "ask",
            "as",
            "then",
            "resources",
            "person",
            "close",
            "go",
            "note");
    private static final Set<String> CHOICE_KEYS = Set.of("id", "label", "hear", "go", "when", "set", "note");
    private static final Set<String> SOURCE_KEYS = Set.of("claim", "source", "verified_on", "review_by", "note");

    /** A list of resources longer than this does not fit a text message. */
    private static final int DEFAULT_RESOURCES = 3;

    private final String tree;
    private final Targets targets;
    private final List<Finding> findings;

    NodeReader(String tree, Targets targets, List<Finding> findings) {
        this.tree = tree;
        this.targets = targets;
        this.findings = findings;
    }

    Node read(String name, YamlMap yaml) {
        yaml.knowsOnly(KEYS);
        NodeId id = new NodeId(tree, name);
        Node plain = parts(id, yaml, id.toString(), emptyNode(id, yaml.where()));
        return withVariants(plain, yaml.maps("vary"));
    }

    private Node withVariants(Node plain, List<YamlMap> entries) {
        List<Node.Variant> variants = new ArrayList<>();
        for (YamlMap entry : entries) {
            entry.knowsOnly(VARIANT_KEYS).needs("when");
            String place = plain.id() + ".vary." + (variants.size() + 1);
            variants.add(new Node.Variant(conditions(entry), parts(plain.id(), entry, place, plain)));
        }
        return new Node(
                plain.id(),
                plain.where(),
                plain.say(),
                plain.soften(),
                plain.choices(),
                plain.sources(),
                List.copyOf(variants),
                plain.ask(),
                plain.resources(),
                plain.person(),
                plain.close(),
                plain.go(),
                plain.flags());
    }

    /** A node from the keys that stand here; the others as they are in {@code given}. */
    private Node parts(NodeId id, YamlMap yaml, String place, Node given) {
        boolean leadsElsewhere = yaml.has("choices") || yaml.has("go") || yaml.has("ask") || yaml.has("close");
        return new Node(
                id,
                yaml.where(),
                yaml.has("say") ? said(yaml, "say", place) : given.say(),
                yaml.has("soften") ? said(yaml, "soften", place) : yaml.has("say") ? null : given.soften(),
                leadsElsewhere ? choices(yaml, id) : given.choices(),
                yaml.has("sources") ? sources(yaml) : given.sources(),
                List.of(),
                leadsElsewhere ? ask(yaml, id) : given.ask(),
                yaml.has("resources") ? resources(yaml) : given.resources(),
                yaml.has("person") ? person(yaml) : given.person(),
                leadsElsewhere ? closing(yaml) : given.close(),
                leadsElsewhere ? go(yaml, place) : given.go(),
                yaml.has("when") ? given.flags() : flags(yaml));
    }

    private static Node emptyNode(NodeId id, Where where) {
        Said nothing = new Said("", id + ".say", where);
        return new Node(
                id, where, nothing, null, List.of(), List.of(), List.of(), null, null, null, null, null, Set.of());
    }

    private static Said said(YamlMap yaml, String key, String place) {
        return new Said(yaml.text(key), place + "." + key, yaml.where(key));
    }

    private List<Choice> choices(YamlMap yaml, NodeId id) {
        List<Choice> choices = new ArrayList<>();
        Map<String, Where> seen = new HashMap<>();
        for (YamlMap entry : yaml.maps("choices")) {
            entry.knowsOnly(CHOICE_KEYS).needs("id", "label", "go");
            String choiceId = entry.text("id");
            String place = id + ".choice." + choiceId;
            if (seen.putIfAbsent(choiceId, entry.where()) != null) {
                findings.add(Finding.error(
                        "twice", entry.where(), place, "Two choices have the id `" + choiceId + "`.", "Rename one."));
            }
            Optional<Target> target = entry.has("go")
                    ? targets.resolve(entry.text("go"), tree, entry.where("go"), place)
                    : Optional.empty();
            target.ifPresent(go -> choices.add(choice(entry, choiceId, place, go)));
        }
        return List.copyOf(choices);
    }

    private Choice choice(YamlMap entry, String id, String place, Target go) {
        Said label = said(entry, "label", place);
        Said hear = Said.list(entry.list("hear"), place + ".hear", entry.where("hear"));
        return new Choice(id, entry.where(), label, hear, go, conditions(entry), strings(entry, "set"));
    }

    private static Conditions conditions(YamlMap yaml) {
        Map<String, List<String>> wanted = new HashMap<>();
        yaml.map("when").ifPresent(when -> when.keys().forEach(key -> wanted.put(key, when.list(key))));
        return Conditions.of(wanted);
    }

    private static SortedMap<String, String> strings(YamlMap yaml, String key) {
        SortedMap<String, String> values = new TreeMap<>();
        yaml.map(key).ifPresent(map -> map.keys().forEach(name -> values.put(name, map.text(name))));
        return values;
    }

    private List<Source> sources(YamlMap yaml) {
        List<Source> sources = new ArrayList<>();
        for (YamlMap entry : yaml.maps("sources")) {
            entry.knowsOnly(SOURCE_KEYS).needs("claim", "source", "verified_on", "review_by");
            Optional<LocalDate> verified = date(entry, "verified_on");
            Optional<LocalDate> review = date(entry, "review_by");
            if (verified.isPresent() && review.isPresent()) {
                sources.add(new Source(
                        entry.where(), entry.text("claim"), entry.text("source"), verified.get(), review.get()));
            }
        }
        return List.copyOf(sources);
    }

    private Optional<LocalDate> date(YamlMap yaml, String key) {
        if (!yaml.has(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(yaml.text(key)));
        } catch (DateTimeParseException notADate) {
            String what = "`" + yaml.text(key) + "` is not a date.";
            findings.add(Finding.error("not-a-date", yaml.where(key), key, what, "Write it like 2026-11-23."));
            return Optional.empty();
        }
    }

    private @Nullable Ask ask(YamlMap yaml, NodeId id) {
        if (!yaml.has("ask")) {
            return null;
        }
        Optional<Ask.Kind> kind = Ask.Kind.of(yaml.text("ask"));
        if (kind.isEmpty()) {
            String what = "`" + yaml.text("ask") + "` cannot be asked for.";
            findings.add(Finding.error(
                    "unknown-ask", yaml.where("ask"), id.toString(), what, "Use place, yes_no, time or text."));
            return null;
        }
        SortedMap<String, Target> then = new TreeMap<>();
        yaml.map("then")
                .ifPresent(map -> map.keys()
                        .forEach(answer -> targets.resolve(
                                        map.text(answer), tree, map.where(answer), id + ".then." + answer)
                                .ifPresent(target -> then.put(answer, target))));
        String fact = yaml.has("as") ? yaml.text("as") : kind.get().code();
        return new Ask(kind.get(), fact, then, yaml.where("ask"));
    }

    private @Nullable ResourceNeed resources(YamlMap yaml) {
        SortedMap<String, String> wishes = strings(yaml, "resources");
        String need = wishes.remove("need");
        String max = wishes.remove("max");
        if (need == null) {
            findings.add(Finding.error(
                    "missing-key", yaml.where("resources"), "resources", "`need` is missing.", "Write `need: …`."));
            return null;
        }
        int most = max != null && max.matches("[1-9]") ? Integer.parseInt(max) : DEFAULT_RESOURCES;
        return new ResourceNeed(need, most, wishes);
    }

    private static @Nullable String person(YamlMap yaml) {
        if (!yaml.has("person")) {
            return null;
        }
        return yaml.isMap("person")
                ? yaml.map("person").map(map -> map.text("reason")).orElse("asked")
                : yaml.text("person");
    }

    private @Nullable Closing closing(YamlMap yaml) {
        return switch (yaml.text("close")) {
            case "" -> null;
            case "silent" -> Closing.SILENT;
            case "goodbye" -> Closing.GOODBYE;
            default -> {
                findings.add(Finding.error(
                        "unknown-close",
                        yaml.where("close"),
                        "close",
                        "This is no way to close.",
                        "Use silent or goodbye."));
                yield null;
            }
        };
    }

    private @Nullable Target go(YamlMap yaml, String place) {
        return yaml.has("go")
                ? targets.resolve(yaml.text("go"), tree, yaml.where("go"), place + ".go")
                        .orElse(null)
                : null;
    }

    private static Set<Flag> flags(YamlMap yaml) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        for (Flag flag : Flag.values()) {
            if (Set.of("true", "yes", "on").contains(yaml.text(flag.key()))) {
                flags.add(flag);
            }
        }
        return flags;
    }
}
