package org.havenline.dialog.talk;

import java.util.Optional;
import org.havenline.dialog.Effect;
import org.havenline.dialog.Turn;
import org.havenline.dialog.tree.NodeId;
import org.havenline.dialog.tree.Trees;
import org.havenline.text.Numerals;
import org.havenline.urgency.Level;
import org.havenline.urgency.UrgencyReading;

/**
 * What danger does to a turn. Noticing it depends on nothing else; the dialog steps aside and comes back to the
 * question it had asked.
 */
final class Danger {

    private static final String FLOW = "urgent";

    private final Trees trees;
    private final Speaker speaker;

    Danger(Trees trees, Speaker speaker) {
        this.trees = trees;
        this.speaker = speaker;
    }

    /** Tells of the danger, whatever the dialog then does. */
    void notice(Draft draft) {
        UrgencyReading reading = draft.heard.urgency();
        if (reading.level() == Level.NONE && !reading.abuserMayRead()) {
            return;
        }
        draft.effect(new Effect.Urgent(reading));
        draft.raise(reading.level());
        if (reading.abuserMayRead() && !draft.quiet) {
            draft.quiet = true;
            draft.effect(new Effect.TurnQuiet());
        }
    }

    /**
     * Whether the dialog steps aside. An emergency always does, but for a bare number; high does unless she took a
     * choice in its own words, for these may sound like danger themselves ("I am not safe").
     */
    boolean overrides(Draft draft, boolean clearReply) {
        UrgencyReading reading = draft.heard.urgency();
        boolean number = clearReply && Numerals.read(draft.heard.text()).isPresent();
        if (reading.abuserMayRead()) {
            return !number;
        }
        return switch (reading.level()) {
            case NONE -> false;
            case ELEVATED -> false;
            case HIGH -> !clearReply;
            case EMERGENCY -> !number;
        };
    }

    /** Says what answers this danger; the interrupted question is kept for later. */
    void answer(Draft draft) {
        draft.how = Turn.How.URGENCY;
        if (!isAboutDanger(draft.at) && !draft.at.isEmpty()) {
            draft.resume = draft.at;
        }
        Optional<NodeId> node = draft.quiet ? trees.helpline().flow("quiet") : byCategory(draft);
        node.or(() -> trees.helpline().flow(FLOW))
                .filter(id -> trees.node(id).isPresent())
                .ifPresentOrElse(id -> speaker.show(draft, id), () -> speaker.flow(draft, "person"));
        draft.took("urgent." + draft.heard.urgency().level().code());
    }

    /** The gravest sign's own node. */
    private Optional<NodeId> byCategory(Draft draft) {
        return draft.heard.urgency().reasons().stream()
                .map(reason -> trees.helpline().urgent().get(reason.category().code()))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private boolean isAboutDanger(String at) {
        return NodeId.parse(at)
                .filter(id -> trees.helpline()
                        .flow(FLOW)
                        .filter(flow -> flow.tree().equals(id.tree()))
                        .isPresent())
                .isPresent();
    }
}
