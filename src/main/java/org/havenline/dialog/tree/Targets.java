package org.havenline.dialog.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.havenline.dialog.Finding;

/** Turns what stands after {@code go} into an address: a node here, a node there, a flow or a whole tree. */
final class Targets {

    private final Map<String, Set<String>> nodesByTree;
    private final Map<String, String> startByTree;
    private final Map<String, NodeId> flows;
    private final List<Finding> findings;

    Targets(
            Map<String, Set<String>> nodesByTree,
            Map<String, String> startByTree,
            Map<String, NodeId> flows,
            List<Finding> findings) {
        this.nodesByTree = nodesByTree;
        this.startByTree = startByTree;
        this.flows = flows;
        this.findings = findings;
    }

    /** The target, or empty with a finding. */
    Optional<Target> resolve(String written, String tree, Where where, String place) {
        Optional<Target> special = special(written);
        if (special.isPresent()) {
            return special;
        }
        Optional<NodeId> node = find(written, tree);
        if (node.isEmpty() || !exists(node.get())) {
            findings.add(unknown(written, tree, where, place));
            return Optional.empty();
        }
        return node.map(Target.ToNode::new);
    }

    boolean exists(NodeId node) {
        return nodesByTree.getOrDefault(node.tree(), Set.of()).contains(node.node());
    }

    private static Optional<Target> special(String written) {
        return switch (written) {
            case "back" -> Optional.of(new Target.Back());
            case "resume" -> Optional.of(new Target.Resume());
            default -> Optional.empty();
        };
    }

    private Optional<NodeId> find(String written, String tree) {
        if (written.contains("/")) {
            return NodeId.parse(written);
        }
        NodeId here = new NodeId(tree, written);
        if (exists(here)) {
            return Optional.of(here);
        }
        return Optional.ofNullable(flows.get(written))
                .or(() -> Optional.ofNullable(startByTree.get(written)).map(start -> new NodeId(written, start)));
    }

    private Finding unknown(String written, String tree, Where where, String place) {
        List<String> known = new ArrayList<>(nodesByTree.getOrDefault(tree, Set.of()));
        known.addAll(flows.keySet());
        nodesByTree.forEach((other, nodes) -> nodes.forEach(node -> known.add(other + "/" + node)));
        String mend = Likeness.nearest(written, known)
                .map("Did you mean `%s`?"::formatted)
                .orElseGet(() -> NodeId.parse(written)
                        .map(node -> nodesByTree.getOrDefault(node.tree(), Set.of()))
                        .filter(nodes -> !nodes.isEmpty())
                        .map(nodes -> "That tree has " + addresses(written, nodes) + ".")
                        .orElse("Write the node, or name a node of this tree, `tree/node`, or a flow."));
        return Finding.error("unknown-target", where, place, "Nothing is called `" + written + "`.", mend);
    }

    private static String addresses(String written, Set<String> nodes) {
        String tree = written.substring(0, written.indexOf('/') + 1);
        return nodes.stream().map(node -> tree + node).collect(Collectors.joining(", "));
    }
}
