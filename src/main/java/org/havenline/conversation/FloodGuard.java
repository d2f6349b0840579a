package org.havenline.conversation;

import java.time.Clock;
import java.time.Duration;
import org.havenline.privacy.ContactId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stops answering loops (another machine, an auto-reply): her texts are still stored, read for danger and passed to
 * humans, but the bot's answers to one person are limited. Twilio fails every reply over 30 in 30 seconds (14107).
 */
final class FloodGuard {

    private static final int REPLIES = 10;
    private static final Duration WINDOW = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    FloodGuard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether one more answer to this person is all right. */
    boolean allows(ContactId contact) {
        int recent = jdbc.sql("select count(*) from outbox where contact_id = ? and kind = 'reply' and created_at > ?")
                .params(contact.value(), clock.millis() - WINDOW.toMillis())
                .query(Integer.class)
                .single();
        return recent < REPLIES;
    }
}
