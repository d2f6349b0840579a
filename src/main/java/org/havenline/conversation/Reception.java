package org.havenline.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;

/** The door of the conversation room: stores a text and sees that its lane takes it up. */
public class Reception {

    private final Inbox inbox;
    private final LaneWorker lanes;
    private final Lane lane;
    private final MeterRegistry meters;

    Reception(Inbox inbox, LaneWorker lanes, Lane lane, MeterRegistry meters) {
        this.inbox = inbox;
        this.lanes = lanes;
        this.lane = lane;
        this.meters = meters;
    }

    /**
     * Stores a text; when this returns it is committed and will be answered whatever happens next.
     *
     * @throws org.springframework.dao.DataAccessException when it could not be stored: the channel must not say that we
     *     have it
     */
    public void receive(InboundText text) {
        Optional<ConversationId> stored = inbox.store(text);
        meters.counter("havenline.inbox.texts", "outcome", stored.isPresent() ? "stored" : "duplicate")
                .increment();
        stored.ifPresent(lanes::wake);
    }

    /** Ends a conversation in silence: the exit of the web chat. */
    public void leave(ConversationId conversation) {
        lane.leave(conversation);
    }
}
