package org.havenline.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.havenline.language.Language;
import org.havenline.privacy.Address;
import org.havenline.privacy.ContactId;
import org.havenline.privacy.Field;
import org.havenline.privacy.RandomIds;
import org.havenline.privacy.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of conversations. One is open for each person and line; its data key is made and destroyed with it. */
public class Conversations {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RandomIds ids;
    private final Clock clock;

    Conversations(JdbcClient jdbc, Vault vault, RandomIds ids, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /** The open conversation of a person on a line, made when there is none; in the caller's transaction. */
    public ConversationId openFor(ContactId contact, String line, Address.Channel channel) {
        return openFor(contact, line, channel, Language.UNDETERMINED.tag());
    }

    /** The same, where the channel tells a language before the first text (a page has one). */
    public ConversationId openFor(ContactId contact, String line, Address.Channel channel, String language) {
        return findOpen(contact, line).orElseGet(() -> open(contact, line, channel, language));
    }

    /** The open conversation of a contact that has one line only (a browser page). */
    public Optional<Conversation> findOpenOf(ContactId contact) {
        return jdbc.sql("select id from conversation where contact_id = ? and closed_at is null")
                .param(contact.value())
                .query((row, number) -> new ConversationId(row.getString(1)))
                .optional()
                .flatMap(this::find);
    }

    public Optional<ConversationId> findOpen(ContactId contact, String line) {
        return jdbc.sql("select id from conversation where contact_id = ? and line = ? and closed_at is null")
                .params(contact.value(), line)
                .query((row, number) -> new ConversationId(row.getString(1)))
                .optional();
    }

    public Optional<Conversation> find(ConversationId id) {
        return jdbc.sql("select * from conversation where id = ?")
                .param(id.value())
                .query((row, number) -> conversation(row))
                .optional()
                // Opened only after the row is read: the vault asks the database too.
                .map(this::opened);
    }

    /**
     * Saves a turn.
     *
     * @return false when another turn was faster: roll back and read anew
     */
    boolean save(Conversation before, Conversation after) {
        long now = clock.millis();
        return jdbc.sql("""
                        update conversation set phase = ?, state_sealed = ?, language = ?, urgency = ?, version = version + 1,
                            closed_at = cast(? as bigint)
                        where id = ? and version = ?""")
                        .param(after.phase().code())
                        .param(sealed(after))
                        .param(after.language())
                        .param(after.urgency())
                        .param(after.phase() == Conversation.Phase.CLOSED ? now : null)
                        .param(before.id().value())
                        .param(before.version())
                        .update()
                == 1;
    }

    /** Changes who speaks with her, whatever else happens; used when a human takes or gives back the case. */
    public void phase(ConversationId id, Conversation.Phase phase) {
        jdbc.sql("update conversation set phase = ?, version = version + 1 where id = ? and closed_at is null")
                .params(phase.code(), id.value())
                .update();
    }

    /**
     * Notes that a text of hers is being stored. It locks the row, so that a conversation cannot be wiped between
     * choosing it and storing into it.
     *
     * @return false when the conversation has just been closed: choose anew
     */
    boolean touch(ConversationId id) {
        return jdbc.sql("update conversation set last_inbound_at = ? where id = ? and closed_at is null")
                        .params(clock.millis(), id.value())
                        .update()
                == 1;
    }

    /** Notes that a text went to her. */
    public void spoke(ConversationId id) {
        jdbc.sql("update conversation set last_outbound_at = ? where id = ?")
                .params(clock.millis(), id.value())
                .update();
    }

    /**
     * Destroys what she and we wrote: the data key first, so that copies in backups become unreadable too, then the
     * sealed values. Ids and times stay until retention removes them.
     */
    void wipe(ConversationId id) {
        vault.shred(id.value());
        jdbc.sql("update inbox set body_sealed = null, status = 'done' where conversation_id = ?")
                .param(id.value())
                .update();
        jdbc.sql(
                        "update outbox set body_sealed = null, state = case when state = 'new' then 'cancelled' else state end where conversation_id = ?")
                .param(id.value())
                .update();
        jdbc.sql(
                        "update conversation set state_sealed = null, phase = 'closed', closed_at = coalesce(closed_at, ?), version = version + 1 where id = ?")
                .params(clock.millis(), id.value())
                .update();
    }

    private ConversationId open(ContactId contact, String line, Address.Channel channel, String language) {
        String id = ids.next();
        int opened = jdbc.sql("""
                        insert into conversation (id, contact_id, line, channel, phase, language, urgency, version, created_at)
                        values (?, ?, ?, ?, 'bot', ?, 'none', 0, ?)
                        on conflict (contact_id, line) where closed_at is null do nothing""")
                .params(id, contact.value(), line, channel.code(), language, clock.millis())
                .update();
        if (opened == 0) {
            return findOpen(contact, line).orElseThrow();
        }
        vault.newKey(id);
        return new ConversationId(id);
    }

    private @Nullable String sealed(Conversation conversation) {
        String state = conversation.state();
        return state == null
                ? null
                : vault.seal(
                        conversation.id().value(), stateField(conversation.id().value()), state);
    }

    private Conversation opened(Conversation sealed) {
        String state = sealed.state();
        return state == null
                ? sealed
                : sealed.withState(
                        vault.open(sealed.id().value(), stateField(sealed.id().value()), state));
    }

    private static Conversation conversation(ResultSet row) throws SQLException {
        @Nullable Number lastInbound = (Number) row.getObject("last_inbound_at");
        return new Conversation(
                new ConversationId(row.getString("id")),
                new ContactId(row.getString("contact_id")),
                row.getString("line"),
                Address.Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                Conversation.Phase.of(row.getString("phase")),
                row.getString("state_sealed"),
                row.getString("language"),
                row.getString("urgency"),
                row.getLong("version"),
                lastInbound == null ? null : lastInbound.longValue());
    }

    private static Field stateField(String id) {
        return new Field("conversation", "state_sealed", id);
    }
}
