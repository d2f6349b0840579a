package org.havenline.dialog.tree;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One message of a tree and what may follow it.
 *
 * @param soften said instead of {@code say} when a source is overdue
 * @param vary first whose conditions hold stands in for this node
 * @param person reason for bringing in a human
 * @param go next node, said in the same message
 */
public record Node(
        NodeId id,
        Where where,
        Said say,
        @Nullable Said soften,
        List<Choice> choices,
        List<Source> sources,
        List<Variant> vary,
        @Nullable Ask ask,
        @Nullable ResourceNeed resources,
        @Nullable String person,
        @Nullable Closing close,
        @Nullable Target go,
        Set<Flag> flags) {

    /** A stand-in for a node under conditions: the node with the variant's own parts put in. */
    public record Variant(Conditions when, Node node) {}

    /** Index of the variant that holds, or -1 for the node itself. */
    public int variantFor(Function<String, String> facts) {
        return IntStream.range(0, vary.size())
                .filter(i -> vary.get(i).when().holds(facts))
                .findFirst()
                .orElse(-1);
    }

    /** This node or the variant of that index. */
    public Node variant(int index) {
        return index < 0 ? this : vary.get(index).node();
    }

    /** The text to say on this day. */
    public Said sayOn(LocalDate today) {
        boolean overdue = sources.stream().anyMatch(source -> source.isOverdue(today));
        return overdue && soften != null ? soften : say;
    }

    public boolean is(Flag flag) {
        return flags.contains(flag);
    }

    /** Whether the survivor's next text answers this node. */
    public boolean waits() {
        return !choices.isEmpty() || ask != null;
    }

    public Optional<Choice> choice(String id) {
        return choices.stream().filter(choice -> choice.id().equals(id)).findFirst();
    }

    /** This node and all that may stand in for it. */
    public List<Node> withVariants() {
        return IntStream.range(-1, vary.size()).mapToObj(this::variant).toList();
    }
}
