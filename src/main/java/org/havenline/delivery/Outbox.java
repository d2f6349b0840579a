package org.havenline.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.havenline.privacy.ContactId;
import org.havenline.privacy.Field;
import org.havenline.privacy.RandomIds;
import org.havenline.privacy.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of texts on their way out. Every change is one conditional statement, so that two instances, a late writer
 * or a repeated report cannot undo each other.
 */
public class Outbox {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RandomIds ids;
    private final Clock clock;
    private final DeliverySettings settings;

    public Outbox(JdbcClient jdbc, Vault vault, RandomIds ids, Clock clock, DeliverySettings settings) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /** Puts a text in, in the caller's transaction; {@code position} orders the texts of one turn. */
    public OutboxId add(OutgoingText text, int position) {
        String id = ids.next();
        long now = clock.millis();
        jdbc.sql("""
                        insert into outbox (id, conversation_id, contact_id, case_id, sender, kind, priority, position,
                            body_sealed, segments, state, attempt, posts, due_at, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'new', 0, 0, ?, ?, ?)""")
                .param(id)
                .param(text.conversation())
                .param(text.recipient().value())
                .param(text.caseId())
                .param(text.sender())
                .param(text.kind().code())
                .param(text.priority().ordinal())
                .param(position)
                .param(vault.seal(text.conversation(), bodyField(id), text.body()))
                .param(text.segments())
                .param(now)
                .param(now)
                .param(now + settings.expiry().toMillis())
                .update();
        return new OutboxId(id);
    }

    /** The senders that have something due. */
    List<String> sendersWithWork() {
        return jdbc.sql(
                        "select distinct sender from outbox where state in ('new', 'sending', 'unknown') and due_at <= ?")
                .param(clock.millis())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /**
     * Claims the next text of a sender, at most one a call, and takes its share of the sender's pace. An earlier text to
     * the same person that is still in doubt holds back the later ones, so that order is kept.
     */
    Optional<ClaimedText> claimNext(String sender, String owner) {
        long now = clock.millis();
        Optional<Candidate> candidate = nextDue(sender, now);
        if (candidate.isEmpty() || !takePace(sender, candidate.get().segments(), now)) {
            return Optional.empty();
        }
        Candidate chosen = candidate.get();
        int claimed = jdbc.sql("""
                        update outbox set state = 'sending', lease_owner = ?, lease_until = ?, due_at = ?, attempt = attempt + 1,
                            posts = case when state = 'new' then posts + 1 when state = 'sending' and posts > 0 then posts - 1 else posts end,
                            first_post_at = coalesce(first_post_at, ?)
                        where id = ? and attempt = ? and state = ?""")
                .params(
                        owner,
                        now + settings.lease().toMillis(),
                        now + settings.lease().toMillis(),
                        now,
                        chosen.id(),
                        chosen.attempt(),
                        chosen.state())
                .update();
        return claimed == 0 ? Optional.empty() : Optional.of(chosen.claimed(vault));
    }

    private Optional<Candidate> nextDue(String sender, long now) {
        return jdbc.sql("""
                        select o.* from outbox o
                        where o.sender = ? and o.state in ('new', 'sending', 'unknown') and o.due_at <= ?
                          and not exists (select 1 from outbox e where e.contact_id = o.contact_id
                            and e.state in ('new', 'sending', 'unknown') and e.priority <= o.priority
                            and (e.created_at < o.created_at or (e.created_at = o.created_at and e.position < o.position)))
                        order by o.priority, o.created_at, o.position limit 1""")
                .params(sender, now)
                .query((row, number) -> Candidate.of(row))
                .optional();
    }

    /** One conditional update moves the sender's next free moment, so all instances share one pace. */
    private boolean takePace(String sender, int segments, long now) {
        long cost = Math.round(1000 * segments / settings.segmentsPerSecond());
        int taken = jdbc.sql(
                        "update sender_pace set free_at = case when free_at > ? then free_at else ? end + ? where sender = ? and free_at <= ?")
                .params(now, now, cost, sender, now)
                .update();
        if (taken == 1) {
            return true;
        }
        return jdbc.sql("insert into sender_pace (sender, free_at) values (?, ?) on conflict (sender) do nothing")
                        .params(sender, now + cost)
                        .update()
                == 1;
    }

    /** Notes one more hand-over before it happens; false when the lease was lost. */
    boolean postingAgain(ClaimedText text) {
        return jdbc.sql("update outbox set posts = posts + 1 where id = ? and attempt = ? and state = 'sending'")
                        .params(text.id().value(), text.attempt())
                        .update()
                == 1;
    }

    /** Puts it back: the provider certainly has not taken it. */
    void notTaken(ClaimedText text, Duration wait) {
        jdbc.sql("""
                        update outbox set state = 'new', due_at = ?, lease_owner = null, lease_until = null, posts = posts - 1,
                            first_post_at = case when posts = 1 then null else first_post_at end
                        where id = ? and attempt = ? and state = 'sending'""")
                .params(clock.millis() + wait.toMillis(), text.id().value(), text.attempt())
                .update();
    }

    /** Leaves it in doubt until {@code wait} has passed; then the provider is asked. */
    void inDoubt(ClaimedText text, Duration wait) {
        jdbc.sql("""
                        update outbox set state = 'unknown', due_at = ?, lease_owner = null, lease_until = null
                        where id = ? and attempt = ? and state = 'sending'""")
                .params(clock.millis() + wait.toMillis(), text.id().value(), text.attempt())
                .update();
    }

    /**
     * Records a report about a text. Moves up only; a report that says less than is known changes nothing.
     *
     * @return the text as it stands now when something changed
     */
    Optional<DeliveryListener.Delivery> report(
            OutboxId id, DeliveryState state, @Nullable String providerId, @Nullable Integer errorCode) {
        long now = clock.millis();
        int changed = jdbc.sql("""
                        update outbox set state = ?, provider_id = coalesce(provider_id, cast(? as text)),
                            error_code = coalesce(cast(? as integer), error_code), accepted_at = coalesce(accepted_at, ?),
                            settled_at = coalesce(cast(? as bigint), settled_at), lease_owner = null, lease_until = null
                        where id = ? and (provider_id is null or provider_id = coalesce(cast(? as text), provider_id))
                          and case state when 'new' then 0 when 'sending' then 1 when 'unknown' then 1 when 'accepted' then 2
                              when 'sent' then 3 else 4 end < ?""")
                .param(state.code())
                .param(providerId)
                .param(errorCode)
                .param(now)
                .param(state.isFinal() ? now : null)
                .param(id.value())
                .param(providerId)
                .param(state.rank())
                .update();
        return changed == 0 ? Optional.empty() : find(id);
    }

    /** A text without its body. */
    public Optional<DeliveryListener.Delivery> find(OutboxId id) {
        return jdbc.sql("select * from outbox where id = ?")
                .param(id.value())
                .query((row, number) -> delivery(row))
                .optional();
    }

    /** Takes back what has not left yet for a conversation (she left). */
    public int cancelFor(String conversation) {
        return jdbc.sql(
                        "update outbox set state = 'cancelled', settled_at = ?, body_sealed = null where conversation_id = ? and state = 'new'")
                .params(clock.millis(), conversation)
                .update();
    }

    /** Takes back a case's alerts that have not left yet (someone took the case). */
    public int cancelAlerts(String caseId) {
        return jdbc.sql(
                        "update outbox set state = 'cancelled', settled_at = ? where case_id = ? and kind = 'alert' and state = 'new'")
                .params(clock.millis(), caseId)
                .update();
    }

    /** Takes back what has grown too old to be sent safely; returns what was taken back. */
    List<DeliveryListener.Delivery> expire() {
        long now = clock.millis();
        List<OutboxId> old = jdbc.sql(
                        "select id from outbox where state = 'new' and expires_at < ? and kind in ('reply', 'relay')")
                .param(now)
                .query((row, number) -> new OutboxId(row.getString("id")))
                .list();
        return old.stream()
                .map(id -> report(id, DeliveryState.CANCELLED, null, null))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Provider ids that other texts to this contact already have, so that a look-up does not take one of them. */
    Set<String> providerIdsOf(ContactId contact, Instant since) {
        return new HashSet<>(jdbc.sql(
                        "select provider_id from outbox where contact_id = ? and provider_id is not null and created_at >= ?")
                .params(contact.value(), since.minus(Duration.ofDays(1)).toEpochMilli())
                .query((row, number) -> row.getString(1))
                .list());
    }

    static Field bodyField(String id) {
        return new Field("outbox", "body_sealed", id);
    }

    private static DeliveryListener.Delivery delivery(ResultSet row) throws SQLException {
        return new DeliveryListener.Delivery(
                new OutboxId(row.getString("id")),
                row.getString("conversation_id"),
                new ContactId(row.getString("contact_id")),
                row.getString("case_id"),
                Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                DeliveryState.of(row.getString("state")),
                (Integer) row.getObject("error_code"));
    }

    private record Candidate(
            String id,
            String conversation,
            String contact,
            String sender,
            String kind,
            String sealed,
            int segments,
            String state,
            int attempt,
            int posts,
            @Nullable Number firstPostAt) {

        static Candidate of(ResultSet row) throws SQLException {
            return new Candidate(
                    row.getString("id"),
                    row.getString("conversation_id"),
                    row.getString("contact_id"),
                    row.getString("sender"),
                    row.getString("kind"),
                    row.getString("body_sealed"),
                    row.getInt("segments"),
                    row.getString("state"),
                    row.getInt("attempt"),
                    row.getInt("posts"),
                    (Number) row.getObject("first_post_at"));
        }

        /**
         * A hand-over that a crash cut off does not count: the look-up that must follow tells whether it happened. Only
         * answers in doubt count towards the last permitted one.
         */
        private int postsAtClaim() {
            return switch (DeliveryState.of(state)) {
                case NEW -> posts + 1;
                case SENDING -> Math.max(0, posts - 1);
                case UNKNOWN, ACCEPTED, SENT, DELIVERED, FAILED, CANCELLED -> posts;
            };
        }

        ClaimedText claimed(Vault vault) {
            return new ClaimedText(
                    new OutboxId(id),
                    conversation,
                    new ContactId(contact),
                    sender,
                    Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)),
                    vault.open(conversation, bodyField(id), sealed),
                    !"new".equals(state),
                    attempt + 1,
                    postsAtClaim(),
                    firstPostAt == null ? null : firstPostAt.longValue());
        }
    }
}
