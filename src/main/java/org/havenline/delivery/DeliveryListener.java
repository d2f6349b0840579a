package org.havenline.delivery;

import org.havenline.privacy.ContactId;
import org.jspecify.annotations.Nullable;

/** Hears how an outgoing text fares, in the transaction that records it. */
public interface DeliveryListener {

    void changed(Delivery delivery);

    /** A text and where it is now. */
    record Delivery(
            OutboxId id,
            String conversation,
            ContactId recipient,
            @Nullable String caseId,
            Kind kind,
            DeliveryState state,
            @Nullable Integer errorCode) {}
}
