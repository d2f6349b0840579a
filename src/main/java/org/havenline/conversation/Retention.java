package org.havenline.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the promise of the first message: what she wrote is destroyed {@link ConversationSettings#keep()} after her last
 * text, and after {@link ConversationSettings#forget()} the ids and times go too.
 */
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    /** Conversations a pass; the rest waits for the next pass, so that texts are never held up. */
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Conversations conversations;
    private final ConversationSettings settings;
    private final Clock clock;

    Retention(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Conversations conversations,
            ConversationSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.conversations = conversations;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M")
    void run() {
        List<ConversationId> due = dueForWiping();
        due.forEach(id -> transactions.executeWithoutResult(status -> conversations.wipe(id)));
        int forgotten = forgetOld();
        if (!due.isEmpty() || forgotten > 0) {
            log.info("Retention: {} conversations wiped, {} forgotten", due.size(), forgotten);
        }
    }

    /** A conversation that a human holds is not wiped under their hands. */
    private List<ConversationId> dueForWiping() {
        return jdbc.sql("""
                        select c.id from conversation c join vault_key k on k.owner_id = c.id
                        where c.phase <> 'human' and coalesce(c.last_inbound_at, c.created_at) < ?
                        order by c.created_at limit ?""")
                .params(before(settings.keep()), BATCH)
                .query((row, number) -> new ConversationId(row.getString(1)))
                .list();
    }

    private int forgetOld() {
        long limit = before(settings.forget());
        Integer forgotten = transactions.execute(status -> {
            String old = "(select id from conversation where closed_at < ?)";
            jdbc.sql("delete from inbox where conversation_id in " + old)
                    .param(limit)
                    .update();
            jdbc.sql("delete from outbox where conversation_id in " + old)
                    .param(limit)
                    .update();
            int gone = jdbc.sql("delete from conversation where closed_at < ?")
                    .param(limit)
                    .update();
            forgetStrangers();
            return gone;
        });
        return forgotten == null ? 0 : forgotten;
    }

    /** Contacts without any conversation, and their keys; a number that sent STOP is kept, so that it is still obeyed. */
    private void forgetStrangers() {
        String strangers =
                "select id from contact where (opted_out_at is null or channel = 'web') and id not in (select contact_id from conversation)";
        jdbc.sql("delete from vault_key where owner_id in (" + strangers + ") and created_at < ?")
                .param(before(settings.forget()))
                .update();
        jdbc.sql("delete from contact where id in (" + strangers + ") and id not in (select owner_id from vault_key)")
                .update();
    }

    private long before(Duration age) {
        return clock.millis() - age.toMillis();
    }
}
