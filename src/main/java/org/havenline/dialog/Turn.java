package org.havenline.dialog;

import java.util.List;
import java.util.Optional;

/** The outcome of one text: the next state, what to do, and by which way it came about. */
public record Turn(State state, List<Effect> effects, Trace trace) {

    public Turn {
        effects = List.copyOf(effects);
    }

    /** The message to send, if any. */
    public Optional<Effect.Say> say() {
        return effects.stream()
                .filter(Effect.Say.class::isInstance)
                .map(Effect.Say.class::cast)
                .findFirst();
    }

    /** Whether there is an effect of this kind. */
    public boolean has(Class<? extends Effect> kind) {
        return effects.stream().anyMatch(kind::isInstance);
    }

    /** How a text was understood. */
    public enum How {
        NOTHING_TO_UNDERSTAND,
        NUMBER,
        WORDS,
        SPELLING,
        INTENT,
        COMMAND,
        ANSWER,
        URGENCY,
        NOT_UNDERSTOOD
    }

    /**
     * The way of a turn, for counts, tests and coverage. Holds names of nodes and branches only.
     *
     * @param shown nodes whose text was said, in order
     * @param branches choices, answers and variants taken ("work/start.choice.pay", "work/near.then.skip")
     */
    public record Trace(List<String> shown, List<String> branches, How how) {
        public Trace {
            shown = List.copyOf(shown);
            branches = List.copyOf(branches);
        }
    }
}
