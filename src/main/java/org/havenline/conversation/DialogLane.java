package org.havenline.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.havenline.delivery.Dispatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Listen, turn, commit: state, answers, case and marks of all unread texts of one conversation in one transaction. Two
 * instances may try the same turn; the conversation's version lets one of them commit.
 */
final class DialogLane implements Lane {

    private static final Logger log = LoggerFactory.getLogger(DialogLane.class);

    /** Another instance was faster this often in a row: it is at work, leave it to it. */
    private static final int CONFLICTS = 5;

    /** After so many failures her text goes to a human instead. */
    private static final int FAILURES = 3;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Inbox inbox;
    private final Conversations conversations;
    private final Turns turns;
    private final TransactionTemplate transactions;
    private final Dispatcher dispatcher;

    DialogLane(
            Inbox inbox,
            Conversations conversations,
            Turns turns,
            TransactionTemplate transactions,
            Dispatcher dispatcher) {
        this.inbox = inbox;
        this.conversations = conversations;
        this.turns = turns;
        this.transactions = transactions;
        this.dispatcher = dispatcher;
    }

    @Override
    public void run(ConversationId id) {
        try {
            untilCommitted(() -> handleUnread(id));
            dispatcher.wake();
        } catch (RuntimeException | Error broken) {
            log.error("A turn of {} failed: {}", id, broken.getClass().getSimpleName());
            putOff(id);
        }
    }

    @Override
    public void leave(ConversationId id) {
        untilCommitted(() -> conversations.find(id).map(turns::leave).orElse(true));
        dispatcher.wake();
    }

    /** Tries a turn again, on what is then stored, as long as other turns of this conversation get in between. */
    private void untilCommitted(BooleanSupplier turn) {
        boolean committed = false;
        for (int tries = 0; tries < CONFLICTS && !committed; tries++) {
            committed = Boolean.TRUE.equals(transactions.execute(status -> {
                boolean complete = turn.getAsBoolean();
                if (!complete) {
                    status.setRollbackOnly();
                }
                return complete;
            }));
        }
    }

    /** Whether all unread texts were handled; false when another instance got in between. */
    private boolean handleUnread(ConversationId id) {
        Optional<Conversation> found = conversations.find(id);
        List<Inbox.StoredText> unread = inbox.unread(id);
        if (found.isEmpty() || unread.isEmpty()) {
            return true;
        }
        for (Inbox.StoredText text : unread) {
            if (!inbox.done(text)) {
                return false;
            }
        }
        boolean failing = unread.stream().anyMatch(text -> text.attempts() >= FAILURES);
        return failing ? turns.handToHuman(found.get(), unread) : turns.take(found.get(), unread);
    }

    private void putOff(ConversationId id) {
        try {
            transactions.executeWithoutResult(status -> inbox.failed(id, FIRST_PAUSE));
        } catch (RuntimeException still) {
            log.error("The inbox cannot be written: {}", still.getClass().getSimpleName());
        }
    }
}
