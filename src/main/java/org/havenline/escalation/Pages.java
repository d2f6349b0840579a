package org.havenline.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.havenline.delivery.OutboxId;
import org.havenline.oncall.Channel;
import org.havenline.oncall.ResponderId;
import org.havenline.privacy.RandomIds;
import org.havenline.urgency.Level;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of alerts: who is to be alerted about which case, on which channel, when, and what came of it. */
class Pages {

    private final JdbcClient jdbc;
    private final RandomIds ids;
    private final Clock clock;

    Pages(JdbcClient jdbc, RandomIds ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** An alert that is due, with what its text needs. */
    record Due(
            String id,
            CaseId caseId,
            ResponderId who,
            Channel channel,
            int round,
            CaseCode code,
            Level level,
            String language,
            Instant openedAt) {}

    /** An alert and where it belongs. */
    record Page(String id, CaseId caseId, ResponderId who, Channel channel) {}

    void plan(CaseId id, ResponderId who, Channel channel, int round, Duration wait) {
        jdbc.sql("""
                        insert into case_page (id, case_id, responder, channel, round, state, due_at, created_at)
                        values (?, ?, ?, ?, ?, 'planned', ?, ?)""")
                .params(
                        ids.next(),
                        id.value(),
                        who.value(),
                        channel.code(),
                        round,
                        clock.millis() + wait.toMillis(),
                        clock.millis())
                .update();
    }

    /** What is due for cases that still wait, gravest and oldest first. */
    List<Due> due() {
        return jdbc.sql("""
                        select p.*, c.code, c.level, c.language, c.opened_at from case_page p join help_case c on c.id = p.case_id
                        where p.state in ('planned', 'sending') and p.due_at <= ? and c.phase = 'waiting'
                        order by case c.level when 'emergency' then 0 when 'high' then 1 when 'elevated' then 2 else 3 end,
                            c.opened_at""")
                .param(clock.millis())
                .query((row, number) -> new Due(
                        row.getString("id"),
                        new CaseId(row.getString("case_id")),
                        new ResponderId(row.getString("responder")),
                        Channel.named(row.getString("channel")).orElseThrow(),
                        row.getInt("round"),
                        new CaseCode(row.getString("code")),
                        Level.coded(row.getString("level")).orElse(Level.HIGH),
                        row.getString("language"),
                        Instant.ofEpochMilli(row.getLong("opened_at"))))
                .list();
    }

    /** How many alert texts went to a person since then. */
    int alertsSince(ResponderId who, Instant since) {
        return jdbc.sql("""
                        select count(distinct p.outbox_id) from case_page p join outbox o on o.id = p.outbox_id
                        where p.responder = ? and o.created_at > ?""")
                .params(who.value(), since.toEpochMilli())
                .query(Integer.class)
                .single();
    }

    /** False when it was sent or cancelled meanwhile. */
    boolean sent(String id, OutboxId carriedBy) {
        return jdbc.sql("update case_page set state = 'sent', outbox_id = ? where id = ? and state = 'planned'")
                        .params(carriedBy.value(), id)
                        .update()
                == 1;
    }

    /** Takes it to send it outside a transaction; it comes up again when that has not ended by then. */
    boolean lease(String id, Duration lease) {
        return jdbc.sql(
                                "update case_page set state = 'sending', due_at = ? where id = ? and state in ('planned', 'sending') and due_at <= ?")
                        .params(clock.millis() + lease.toMillis(), id, clock.millis())
                        .update()
                == 1;
    }

    void settled(String id, String state) {
        jdbc.sql("update case_page set state = ? where id = ? and state in ('planned', 'sending', 'sent')")
                .params(state, id)
                .update();
    }

    List<Page> carriedBy(OutboxId outbox) {
        return jdbc.sql("select * from case_page where outbox_id = ?")
                .param(outbox.value())
                .query((row, number) -> page(row))
                .list();
    }

    /** Brings the person's next planned channel forward; false when there is none. */
    boolean hurry(CaseId id, ResponderId who) {
        Optional<String> next = jdbc.sql(
                        "select id from case_page where case_id = ? and responder = ? and state = 'planned' order by due_at limit 1")
                .params(id.value(), who.value())
                .query(String.class)
                .optional();
        next.ifPresent(page -> jdbc.sql("update case_page set due_at = ? where id = ? and due_at > ?")
                .params(clock.millis(), page, clock.millis())
                .update());
        return next.isPresent();
    }

    /** Whether an alert about the case may still be answered by anybody. */
    boolean isAnyOut(CaseId id, int round) {
        return jdbc.sql(
                                "select count(*) from case_page where case_id = ? and round = ? and state in ('planned', 'sending', 'sent', 'delivered')")
                        .params(id.value(), round)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean wasTried(CaseId id, ResponderId who, Channel channel, int round) {
        return jdbc.sql(
                                "select count(*) from case_page where case_id = ? and responder = ? and channel = ? and round = ?")
                        .params(id.value(), who.value(), channel.code(), round)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Takes back what has not been sent. */
    void cancel(CaseId id) {
        jdbc.sql("update case_page set state = 'cancelled' where case_id = ? and state in ('planned', 'sending')")
                .param(id.value())
                .update();
    }

    void cancel(CaseId id, ResponderId who) {
        jdbc.sql(
                        "update case_page set state = 'cancelled' where case_id = ? and responder = ? and state in ('planned', 'sending')")
                .params(id.value(), who.value())
                .update();
    }

    /** Who got an alert about the case. */
    List<ResponderId> alerted(CaseId id) {
        return jdbc.sql("select distinct responder from case_page where case_id = ? and state in ('sent', 'delivered')")
                .param(id.value())
                .query((row, number) -> new ResponderId(row.getString(1)))
                .list();
    }

    /** The waiting cases that a person was alerted about. */
    List<CaseCode> waitingFor(ResponderId who) {
        return jdbc.sql("""
                        select distinct c.code from case_page p join help_case c on c.id = p.case_id
                        where p.responder = ? and p.state in ('sent', 'delivered') and c.phase = 'waiting'""")
                .param(who.value())
                .query((row, number) -> new CaseCode(row.getString(1)))
                .list();
    }

    private static Page page(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Page(
                row.getString("id"),
                new CaseId(row.getString("case_id")),
                new ResponderId(row.getString("responder")),
                Channel.named(row.getString("channel")).orElseThrow());
    }
}
