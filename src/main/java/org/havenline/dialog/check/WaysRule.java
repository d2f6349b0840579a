package org.havenline.dialog.check;

import java.util.LinkedHashSet;
import java.util.Set;
import org.havenline.dialog.Finding;
import org.havenline.dialog.tree.Ask;
import org.havenline.dialog.tree.Flag;
import org.havenline.dialog.tree.Node;
import org.havenline.dialog.tree.NodeId;
import org.havenline.dialog.tree.Target;

/** Every node can be come to, leads on, and has a way to a human and out; every question can be skipped. */
final class WaysRule implements Rule {

    @Override
    public void look(Site site, Findings findings) {
        Links links = new Links(site.trees());
        Set<NodeId> reachable = links.reachable(links.roots());
        Set<NodeId> toHuman = links.leadingTo(humans(site));
        Set<NodeId> toEnd = links.leadingTo(ends(site));
        site.trees().nodes().forEach(node -> {
            if (!reachable.contains(node.id())) {
                findings.add(error(
                        "unreachable", node, "Nothing leads here.", "Let a choice or `go` lead here, or remove it."));
            }
            node.withVariants().forEach(one -> deadEnd(site, one, findings));
            if (!ends(node) && !toHuman.contains(node.id())) {
                findings.add(error(
                        "no-human",
                        node,
                        "No way from here comes to a person.",
                        "Add a choice with `go: person` here or later."));
            }
            if (!toEnd.contains(node.id())) {
                findings.add(error(
                        "no-way-out",
                        node,
                        "No way from here comes to an end.",
                        "Add a choice with `go: leave` or `go: menu`."));
            }
            joinedLoop(site, node, findings);
        });
    }

    private static void deadEnd(Site site, Node node, Findings findings) {
        boolean danger = site.helpline().urgent().containsValue(node.id());
        if (!node.waits() && node.go() == null && node.close() == null && !danger) {
            findings.add(error("dead-end", node, "The dialog stops here.", "Add `choices`, `go` or `close`."));
        }
        Ask ask = node.ask();
        if (ask != null && !ask.then().containsKey("skip") && !ask.then().containsKey("any") && node.go() == null) {
            findings.add(new Finding(
                    org.havenline.dialog.Severity.ERROR,
                    "no-skip",
                    ask.where(),
                    node.id().toString(),
                    "",
                    "This question cannot be skipped.",
                    "Add `skip: …` or `any: …` under `then`."));
        }
    }

    private static void joinedLoop(Site site, Node start, Findings findings) {
        Set<NodeId> joined = new LinkedHashSet<>();
        Node node = start;
        while (!node.waits() && node.go() instanceof Target.ToNode to) {
            if (!joined.add(node.id())) {
                findings.add(error(
                        "loop",
                        start,
                        "The texts " + joined + " follow each other for ever.",
                        "Break the chain of `go`."));
                return;
            }
            Node next = site.trees().node(to.node()).orElse(null);
            if (next == null) {
                return;
            }
            node = next;
        }
    }

    private static Set<NodeId> humans(Site site) {
        Set<NodeId> humans = new LinkedHashSet<>();
        site.helpline().flow("person").ifPresent(humans::add);
        site.trees()
                .nodes()
                .filter(node -> node.withVariants().stream().anyMatch(one -> one.person() != null))
                .map(Node::id)
                .forEach(humans::add);
        return humans;
    }

    private static Set<NodeId> ends(Site site) {
        Set<NodeId> ends = new LinkedHashSet<>();
        site.helpline().flow("menu").ifPresent(ends::add);
        site.helpline().urgent().values().stream()
                .filter(id ->
                        site.trees().node(id).filter(node -> !node.waits()).isPresent())
                .forEach(ends::add);
        site.trees().nodes().filter(WaysRule::ends).map(Node::id).forEach(ends::add);
        return ends;
    }

    private static boolean ends(Node node) {
        return node.withVariants().stream().anyMatch(one -> one.close() != null) || node.is(Flag.WIPE);
    }

    private static Finding error(String code, Node node, String what, String mend) {
        return Finding.error(code, node.where(), node.id().toString(), what, mend);
    }
}
