package org.havenline.dialog.check;

import org.havenline.dialog.Finding;
import org.havenline.dialog.tree.Flag;
import org.havenline.dialog.tree.Node;

/** A hard topic comes only after somebody asked whether it is welcome. */
final class ConsentRule implements Rule {

    @Override
    public void look(Site site, Findings findings) {
        Links links = new Links(site.trees());
        site.trees().nodes().filter(node -> node.is(Flag.SENSITIVE)).forEach(node -> {
            if (links.roots().contains(node.id())) {
                findings.add(finding(node, "A conversation can begin with this hard topic."));
            }
            links.to(node.id()).stream()
                    .filter(link -> !allowed(site, link))
                    .forEach(link ->
                            findings.add(finding(node, "`" + link.from() + "` leads here without asking first.")));
        });
    }

    private static boolean allowed(Site site, Links.Link link) {
        boolean asked = site.trees()
                .node(link.from())
                .filter(from -> from.is(Flag.PERMISSION) || from.is(Flag.SENSITIVE))
                .isPresent();
        return switch (link.kind()) {
            case YES -> true;
            case CHOICE, ANSWER -> asked;
            case JOINED -> false;
        };
    }

    private static Finding finding(Node node, String what) {
        String mend = "Put a node with `permission: true` before it that asks whether this is welcome.";
        return Finding.error("no-permission", node.where(), node.id().toString(), what, mend);
    }
}
