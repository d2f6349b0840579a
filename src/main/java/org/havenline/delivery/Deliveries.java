package org.havenline.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.havenline.privacy.Contacts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records what becomes of outgoing texts and tells whoever listens, both in one transaction. Reports come from status
 * callbacks, from hand-overs and from look-ups; all go through here, so all obey the same order.
 */
public class Deliveries {

    /** Twilio: the recipient has sent STOP. */
    private static final int OPTED_OUT = 21610;

    private final Outbox outbox;
    private final Contacts contacts;
    private final ObjectProvider<DeliveryListener> listeners;
    private final TransactionTemplate transactions;
    private final MeterRegistry meters;

    public Deliveries(
            Outbox outbox,
            Contacts contacts,
            ObjectProvider<DeliveryListener> listeners,
            TransactionTemplate transactions,
            MeterRegistry meters) {
        this.outbox = outbox;
        this.contacts = contacts;
        this.listeners = listeners;
        this.transactions = transactions;
        this.meters = meters;
    }

    /**
     * Takes one report.
     *
     * @return whether it said something new; late, doubled and unknown reports say nothing new
     */
    public boolean reported(
            OutboxId id, DeliveryState state, @Nullable String providerId, @Nullable Integer errorCode) {
        Optional<DeliveryListener.Delivery> changed =
                transactions.execute(status -> record(id, state, providerId, errorCode));
        changed.ifPresent(delivery -> meters.counter(
                        "havenline.outbox.reports", "state", delivery.state().code())
                .increment());
        return changed.isPresent();
    }

    /** Takes back texts that are too old to be sent safely. */
    void expire() {
        transactions.executeWithoutResult(status -> {
            List<DeliveryListener.Delivery> expired = outbox.expire();
            expired.forEach(this::tell);
        });
    }

    private Optional<DeliveryListener.Delivery> record(
            OutboxId id, DeliveryState state, @Nullable String providerId, @Nullable Integer errorCode) {
        Optional<DeliveryListener.Delivery> changed = outbox.report(id, state, providerId, errorCode);
        changed.ifPresent(delivery -> {
            if (delivery.errorCode() != null && delivery.errorCode() == OPTED_OUT) {
                contacts.optedOut(delivery.recipient());
            }
            tell(delivery);
        });
        return changed;
    }

    private void tell(DeliveryListener.Delivery delivery) {
        listeners.orderedStream().forEach(listener -> listener.changed(delivery));
    }
}
