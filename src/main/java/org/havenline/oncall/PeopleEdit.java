package org.havenline.oncall;

import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Changes {@code people.yaml} entry by entry; what it does not touch, comments included, stays as it was. */
public final class PeopleEdit {

    private final Yaml yaml;
    private final MappingNode root;

    PeopleEdit(String text) {
        LoaderOptions loading = new LoaderOptions();
        loading.setProcessComments(true);
        DumperOptions dumping = new DumperOptions();
        dumping.setProcessComments(true);
        dumping.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        dumping.setSplitLines(false);
        this.yaml = new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading);
        Node read = yaml.compose(new StringReader(text));
        this.root = read instanceof MappingNode mapping ? mapping : mapping(List.of());
    }

    /** Adds a person without addresses; does nothing and says so when the id is taken. */
    public boolean add(ResponderId id, String name, List<String> languages) {
        if (person(id).isPresent()) {
            return false;
        }
        List<NodeTuple> entries = new ArrayList<>();
        entries.add(entry("id", id.value()));
        entries.add(entry("name", name));
        List<Node> tags = new ArrayList<>();
        languages.forEach(language -> tags.add(scalar(language)));
        entries.add(new NodeTuple(scalar("languages"), new SequenceNode(Tag.SEQ, tags, DumperOptions.FlowStyle.FLOW)));
        list(root, "people").add(mapping(entries));
        return true;
    }

    /** Adds an address; it starts unverified. Nothing happens when the person is not there. */
    public boolean addContact(ResponderId id, Channel channel, String address) {
        return person(id)
                .map(person -> list(person, "contacts").add(mapping(List.of(entry(channel.code(), address)))))
                .orElse(false);
    }

    /** Notes how far the addresses of a channel are verified. */
    public boolean verification(ResponderId id, Channel channel, Verification next) {
        Optional<MappingNode> contact = contact(id, channel);
        contact.ifPresent(node -> {
            List.of("verified", "code", "code_expires", "opted_out").forEach(key -> remove(node, key));
            switch (next) {
                case Verification.Unverified() -> {}
                case Verification.Pending(String code, Instant expires) -> {
                    set(node, "code", code);
                    set(node, "code_expires", expires.toString());
                }
                case Verification.Verified(Instant at) -> set(node, "verified", at.toString());
                case Verification.OptedOut(Instant at) -> set(node, "opted_out", at.toString());
            }
        });
        return contact.isPresent();
    }

    /** Switches the person to away from a day (now when absent) until the first day back (until told when absent). */
    public boolean away(ResponderId id, @Nullable LocalDate from, @Nullable LocalDate until) {
        Optional<MappingNode> person = person(id);
        person.ifPresent(node -> {
            List<NodeTuple> entries = new ArrayList<>();
            if (from != null) {
                entries.add(entry("from", from.toString()));
            }
            if (until != null) {
                entries.add(entry("until", until.toString()));
            }
            list(node, "away").add(mapping(entries));
        });
        return person.isPresent();
    }

    /** Switches the person back to present and forgets the absences planned. */
    public boolean back(ResponderId id) {
        Optional<MappingNode> person = person(id);
        person.ifPresent(node -> remove(node, "away"));
        return person.isPresent();
    }

    String text() {
        StringWriter text = new StringWriter();
        yaml.serialize(root, text);
        return text.toString();
    }

    private Optional<MappingNode> person(ResponderId id) {
        return mappings(root, "people").stream()
                .filter(person -> valueOf(person, "id").equals(id.value()))
                .findFirst();
    }

    private Optional<MappingNode> contact(ResponderId id, Channel channel) {
        return person(id).stream()
                .flatMap(person -> mappings(person, "contacts").stream())
                .filter(contact -> find(contact, channel.code()).isPresent())
                .findFirst();
    }

    private static List<MappingNode> mappings(MappingNode parent, String key) {
        List<MappingNode> found = new ArrayList<>();
        if (find(parent, key).map(NodeTuple::getValueNode).orElse(null) instanceof SequenceNode sequence) {
            for (Node node : sequence.getValue()) {
                if (node instanceof MappingNode mapping) {
                    found.add(mapping);
                }
            }
        }
        return found;
    }

    /** The items of a list that is made when it is not there. */
    private static List<Node> list(MappingNode parent, String key) {
        Optional<Node> there = find(parent, key).map(NodeTuple::getValueNode);
        List<Node> items = new ArrayList<>();
        if (there.orElse(null) instanceof SequenceNode sequence) {
            if (sequence.getFlowStyle() == DumperOptions.FlowStyle.BLOCK) {
                return sequence.getValue();
            }
            items.addAll(sequence.getValue());
        }
        remove(parent, key);
        parent.getValue()
                .add(new NodeTuple(scalar(key), new SequenceNode(Tag.SEQ, items, DumperOptions.FlowStyle.BLOCK)));
        return items;
    }

    private static Optional<NodeTuple> find(MappingNode node, String key) {
        return node.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key))
                .findFirst();
    }

    private static String valueOf(MappingNode node, String key) {
        return find(node, key).map(NodeTuple::getValueNode).orElse(null) instanceof ScalarNode scalar
                ? scalar.getValue()
                : "";
    }

    private static void set(MappingNode node, String key, String value) {
        remove(node, key);
        node.getValue().add(entry(key, value));
    }

    private static void remove(MappingNode node, String key) {
        find(node, key).ifPresent(node.getValue()::remove);
    }

    private static NodeTuple entry(String key, String value) {
        return new NodeTuple(scalar(key), scalar(value));
    }

    private static MappingNode mapping(List<NodeTuple> entries) {
        return new MappingNode(Tag.MAP, new ArrayList<>(entries), DumperOptions.FlowStyle.BLOCK);
    }

    private static ScalarNode scalar(String value) {
        boolean quote = value.matches("[+0-9].*");
        return new ScalarNode(
                Tag.STR,
                value,
                null,
                null,
                quote ? DumperOptions.ScalarStyle.DOUBLE_QUOTED : DumperOptions.ScalarStyle.PLAIN);
    }
}
