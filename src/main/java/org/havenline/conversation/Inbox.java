package org.havenline.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.havenline.privacy.ContactId;
import org.havenline.privacy.Contacts;
import org.havenline.privacy.Field;
import org.havenline.privacy.RandomIds;
import org.havenline.privacy.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The store of texts that came in. A text is in here, committed, before its sender's provider hears that we have it;
 * whatever fails afterwards is tried again from here.
 */
public class Inbox {

    /** Longer texts are cut here: ten SMS of the longest kind; nobody types more on a phone by hand. */
    public static final int LONGEST = 16_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Vault vault;
    private final RandomIds ids;
    private final Clock clock;

    Inbox(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Contacts contacts,
            Conversations conversations,
            Vault vault,
            RandomIds ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.contacts = contacts;
        this.conversations = conversations;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Stores a text, once.
     *
     * @return the conversation it belongs to; empty when this text is here already
     */
    Optional<ConversationId> store(InboundText text) {
        if (has(text.providerId())) {
            return Optional.empty();
        }
        return transactions.execute(status -> {
            ContactId contact = contacts.idOf(text.from());
            ConversationId conversation =
                    conversations.openFor(contact, text.line(), text.from().channel());
            if (!conversations.touch(conversation)) {
                conversation =
                        conversations.openFor(contact, text.line(), text.from().channel());
            }
            String id = ids.next();
            int stored = jdbc.sql("""
                            insert into inbox (id, provider_id, contact_id, conversation_id, body_sealed, media_count, opt_out,
                                status, attempts, due_at, received_at)
                            values (?, ?, ?, ?, ?, ?, ?, 'new', 0, ?, ?) on conflict (provider_id) do nothing""")
                    .param(id)
                    .param(text.providerId())
                    .param(contact.value())
                    .param(conversation.value())
                    .param(vault.seal(conversation.value(), bodyField(id), text.body()))
                    .param(text.mediaCount())
                    .param(text.optOut() == null ? null : text.optOut().name())
                    .param(text.receivedAt().toEpochMilli())
                    .param(text.receivedAt().toEpochMilli())
                    .update();
            return stored == 1 ? Optional.of(conversation) : Optional.<ConversationId>empty();
        });
    }

    /** Whether a text with this provider's id is here; for answering a repeated webhook cheaply. */
    public boolean has(String providerId) {
        return jdbc.sql("select count(*) from inbox where provider_id = ?")
                        .param(providerId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The conversations with texts that are due, oldest first. */
    List<ConversationId> waiting(int atMost) {
        return jdbc.sql("""
                        select conversation_id from inbox where status = 'new' and due_at <= ?
                        group by conversation_id order by min(received_at) limit ?""")
                .params(clock.millis(), atMost)
                .query((row, number) -> new ConversationId(row.getString(1)))
                .list();
    }

    /** The texts of one conversation that are due, in the order they came. */
    List<StoredText> unread(ConversationId conversation) {
        return jdbc
                .sql("""
                        select * from inbox where conversation_id = ? and status = 'new' and due_at <= ?
                        order by received_at, id""")
                .params(conversation.value(), clock.millis())
                .query((row, number) -> storedText(row))
                .list()
                .stream()
                // Opened only after the rows are read: the vault asks the database too.
                .map(text -> text.opened(vault.open(conversation.value(), bodyField(text.id()), text.body())))
                .toList();
    }

    /**
     * Marks a text as handled, in the turn's transaction.
     *
     * @return false when another instance has handled it: the turn must be rolled back
     */
    boolean done(StoredText text) {
        return jdbc.sql("update inbox set status = 'done', done_at = ? where id = ? and status = 'new'")
                        .params(clock.millis(), text.id())
                        .update()
                == 1;
    }

    /** Puts a text whose handling failed off for a while, so that it does not hold up the others. */
    void failed(ConversationId conversation, Duration pause) {
        jdbc.sql("update inbox set attempts = attempts + 1, due_at = ? where conversation_id = ? and status = 'new'")
                .params(clock.millis() + pause.toMillis(), conversation.value())
                .update();
    }

    /** When the last text that has been handled came; null before the first. */
    @Nullable
    Long lastHandled(ConversationId conversation) {
        return jdbc
                .sql("select max(received_at) from inbox where conversation_id = ? and status = 'done' and done_at < ?")
                .params(conversation.value(), clock.millis())
                .query((row, number) -> (Number) row.getObject(1))
                // A list, not a stream: an open stream keeps the connection, and SQLite has only one.
                .list()
                .stream()
                .filter(java.util.Objects::nonNull)
                .map(Number::longValue)
                .findFirst()
                .orElse(null);
    }

    /** Her newest texts, oldest first, for the human who has just taken the case. */
    public List<String> latest(ConversationId conversation, java.time.Instant since, int atMost) {
        List<String[]> sealed = jdbc.sql("""
                        select id, body_sealed from inbox where conversation_id = ? and received_at >= ? and body_sealed is not null
                        order by received_at desc, id desc limit ?""")
                .params(conversation.value(), since.toEpochMilli(), atMost)
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list();
        return sealed.reversed().stream()
                .map(text -> vault.open(conversation.value(), bodyField(text[0]), text[1]))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** The age of the oldest text that still waits to be handled; zero when none waits. */
    public Duration oldestWait() {
        @Nullable
        Number oldest = jdbc
                .sql("select min(received_at) from inbox where status = 'new'")
                .query((row, number) -> (Number) row.getObject(1))
                // A list, not a stream: an open stream keeps the connection, and SQLite has only one.
                .list()
                .stream()
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        return oldest == null ? Duration.ZERO : Duration.ofMillis(Math.max(0, clock.millis() - oldest.longValue()));
    }

    private static StoredText storedText(ResultSet row) throws SQLException {
        @Nullable String optOut = row.getString("opt_out");
        return new StoredText(
                row.getString("id"),
                new ContactId(row.getString("contact_id")),
                row.getString("body_sealed"),
                row.getInt("media_count"),
                optOut == null ? null : InboundText.OptOut.valueOf(optOut),
                row.getInt("attempts"),
                java.time.Instant.ofEpochMilli(row.getLong("received_at")));
    }

    private static Field bodyField(String id) {
        return new Field("inbox", "body_sealed", id);
    }

    /** A text as it lies in the inbox. */
    record StoredText(
            String id,
            ContactId contact,
            String body,
            int mediaCount,
            InboundText.@Nullable OptOut optOut,
            int attempts,
            java.time.Instant receivedAt) {
        StoredText opened(String plain) {
            return new StoredText(id, contact, plain, mediaCount, optOut, attempts, receivedAt);
        }

        /** Without the text. */
        @Override
        public String toString() {
            return "StoredText[" + id + "]";
        }
    }
}
