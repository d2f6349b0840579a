package org.havenline.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Hands a text to whoever delivers it. One attempt a call: the outbox alone decides about another. */
public interface Carrier {

    /** Whether this carrier reaches such an address. */
    boolean serves(org.havenline.privacy.Address.Channel channel);

    /** Hands the text over once. */
    Handover handOver(ClaimedText text, org.havenline.privacy.Address to);

    /**
     * Asks whether the text was taken at an earlier hand-over.
     *
     * @param since only messages made after this moment count
     * @param notThese provider ids that belong to other texts of ours
     * @return the provider's id; empty when the provider has no such message
     * @throws LookupFailed when the provider gave no answer
     */
    Optional<String> find(ClaimedText text, org.havenline.privacy.Address to, Instant since, Set<String> notThese)
            throws LookupFailed;

    /** The provider could not be asked; the text stays in doubt. */
    final class LookupFailed extends Exception {
        public LookupFailed(Throwable cause) {
            super("Look-up at the provider failed: " + cause.getClass().getSimpleName());
        }
    }
}
