package org.havenline.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.havenline.delivery.Dispatcher;
import org.havenline.delivery.Outbox;
import org.havenline.dialog.ResourceAnswers;
import org.havenline.language.Language;
import org.havenline.language.LanguageReading;
import org.havenline.privacy.Contacts;
import org.havenline.privacy.RandomIds;
import org.havenline.privacy.Vault;
import org.havenline.urgency.UrgencyReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The conversation room on a real database, for tests of the rooms behind it. */
public final class Lanes {

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static LiveDialogs shipped;

    public final Conversations conversations;
    public final Inbox inbox;
    public final Replies replies;
    public final LiveDialogs dialogs;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Contacts contacts;
    private final Outbox outbox;
    private final Clock clock;

    public Lanes(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Vault vault,
            Contacts contacts,
            Outbox outbox,
            RandomIds ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.contacts = contacts;
        this.outbox = outbox;
        this.clock = clock;
        this.conversations = new Conversations(jdbc, vault, ids, clock);
        this.inbox = new Inbox(jdbc, transactions, contacts, conversations, vault, ids, clock);
        this.replies = new Replies(outbox, conversations);
        this.dialogs = shippedDialogs(clock);
    }

    private static synchronized LiveDialogs shippedDialogs(Clock clock) {
        if (shipped == null) {
            shipped = new LiveDialogs(null, ResourceAnswers.NONE, clock, ZONE);
        }
        return shipped;
    }

    /** Stores a text and runs its lane, as when a webhook came. */
    public void receive(InboundText text, HumanHelp humans, UrgencyReader urgency, Dispatcher dispatcher) {
        ConversationSettings settings =
                new ConversationSettings("en", ZONE, Duration.ofHours(4), Duration.ofHours(24), Duration.ofDays(30));
        Language english = new Language("en");
        Listener listener = new Listener(
                urgency, (said, prior) -> new LanguageReading(english, 1, java.util.List.of(), 0, 1), settings, clock);
        Turns turns = new Turns(
                inbox,
                conversations,
                contacts,
                outbox,
                replies,
                listener,
                dialogs,
                humans,
                new FloodGuard(jdbc, clock));
        Lane lane = new DialogLane(inbox, conversations, turns, transactions, dispatcher);
        inbox.store(text).ifPresent(lane::run);
    }
}
