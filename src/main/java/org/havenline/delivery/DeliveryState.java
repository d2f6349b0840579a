package org.havenline.delivery;

import java.util.Locale;

/**
 * Where an outgoing text is. Reports may come late, doubled or out of order, so a state has a rank and a text only moves
 * up; the states of rank {@value #FINAL} are final.
 */
public enum DeliveryState {
    /** Waiting for its turn. */
    NEW(0),
    /** Claimed by an instance that is handing it over. */
    SENDING(1),
    /** Handed over perhaps: the provider is asked before anything else is done. */
    UNKNOWN(1),
    /** The provider has it. */
    ACCEPTED(2),
    /** The carrier has it. */
    SENT(3),
    /** The phone has it, as far as the carrier knows. */
    DELIVERED(DeliveryState.FINAL),
    /** It did not arrive and will not. */
    FAILED(DeliveryState.FINAL),
    /** We took it back before it left: she left, the case was taken, it grew too old. */
    CANCELLED(DeliveryState.FINAL);

    private static final int FINAL = 4;
    private final int rank;

    DeliveryState(int rank) {
        this.rank = rank;
    }

    public int rank() {
        return rank;
    }

    public boolean isFinal() {
        return rank == FINAL;
    }

    /** The word that the database holds. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a database word. */
    public static DeliveryState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
