package org.havenline.dialog.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.havenline.dialog.tree.Ask;
import org.havenline.dialog.tree.Choice;
import org.havenline.dialog.tree.Node;
import org.havenline.dialog.tree.NodeId;
import org.havenline.dialog.tree.Target;
import org.havenline.dialog.tree.Tree;
import org.havenline.dialog.tree.Trees;

/** The trees as a graph: who leads where, and how. */
final class Links {

    /** How one node leads to another. */
    enum Kind {
        CHOICE,
        YES,
        ANSWER,
        JOINED
    }

    /** One way from a node to another. */
    record Link(NodeId from, NodeId to, Kind kind) {}

    private final Map<NodeId, List<Link>> outgoing = new HashMap<>();
    private final Map<NodeId, List<Link>> incoming = new HashMap<>();
    private final Trees trees;

    Links(Trees trees) {
        this.trees = trees;
        trees.nodes().forEach(node -> node.withVariants().forEach(this::links));
    }

    List<Link> from(NodeId node) {
        return outgoing.getOrDefault(node, List.of());
    }

    List<Link> to(NodeId node) {
        return incoming.getOrDefault(node, List.of());
    }

    /** Nodes that a conversation enters by itself: flows, answers to danger, topics named in free text. */
    Set<NodeId> roots() {
        Set<NodeId> roots = new LinkedHashSet<>(trees.helpline().flows().values());
        roots.addAll(trees.helpline().urgent().values());
        trees.trees().values().stream()
                .filter(tree -> !tree.hear().isEmpty())
                .map(Tree::startId)
                .forEach(roots::add);
        return roots;
    }

    /** All nodes that can be come to from these. */
    Set<NodeId> reachable(Set<NodeId> starts) {
        return closure(starts, node -> from(node).stream().map(Link::to).toList());
    }

    /** All nodes from which one of these can be come to. */
    Set<NodeId> leadingTo(Set<NodeId> ends) {
        return closure(ends, node -> to(node).stream().map(Link::from).toList());
    }

    private static Set<NodeId> closure(Set<NodeId> starts, java.util.function.Function<NodeId, List<NodeId>> next) {
        Set<NodeId> found = new LinkedHashSet<>(starts);
        List<NodeId> open = new ArrayList<>(starts);
        while (!open.isEmpty()) {
            for (NodeId node : next.apply(open.removeLast())) {
                if (found.add(node)) {
                    open.add(node);
                }
            }
        }
        return found;
    }

    private void links(Node node) {
        for (Choice choice : node.choices()) {
            link(node, choice.go(), Kind.CHOICE);
        }
        Ask ask = node.ask();
        if (ask != null) {
            ask.then().forEach((answer, target) -> link(node, target, answer.equals("yes") ? Kind.YES : Kind.ANSWER));
        }
        Target go = node.go();
        if (go != null) {
            link(node, go, Kind.JOINED);
        }
    }

    /** Back and resume lead to where she was, at least to the menu. */
    private void link(Node node, Target target, Kind kind) {
        Optional<NodeId> to = switch (target) {
            case Target.ToNode there -> Optional.of(there.node());
            case Target.Back back -> trees.helpline().flow("menu");
            case Target.Resume resume -> trees.helpline().flow("menu");
        };
        to.ifPresent(end -> {
            Link link = new Link(node.id(), end, kind);
            outgoing.computeIfAbsent(node.id(), id -> new ArrayList<>()).add(link);
            incoming.computeIfAbsent(end, id -> new ArrayList<>()).add(link);
        });
    }
}
