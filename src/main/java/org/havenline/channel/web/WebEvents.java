package org.havenline.channel.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havenline.delivery.ClaimedText;
import org.havenline.delivery.Kind;
import org.havenline.privacy.Field;
import org.havenline.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The store of what widgets are shown: the truth that live push only hurries. */
class WebEvents {

    /** Read at once; a widget that was away for longer asks again. */
    private static final int PAGE = 200;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    WebEvents(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Appends a text of the outbox, once; returns its number. */
    long append(ClaimedText text) {
        String id = text.id().value();
        jdbc.sql("""
                        insert into web_event (id, contact_id, number, conversation_id, kind, body_sealed, created_at)
                        select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, cast(? as bigint)
                        from web_event where contact_id = ?
                        on conflict (id) do nothing""")
                .params(
                        id,
                        text.recipient().value(),
                        text.conversation(),
                        text.kind().code(),
                        vault.seal(text.conversation(), bodyField(id), text.body()),
                        clock.millis(),
                        text.recipient().value())
                .update();
        return number(id).orElseThrow();
    }

    Optional<Long> number(String id) {
        return jdbc.sql("select number from web_event where id = ?")
                .param(id)
                .query(Long.class)
                .optional();
    }

    List<WebEvent> since(String contact, long last) {
        List<Sealed> rows = jdbc.sql(
                        "select * from web_event where contact_id = ? and number > ? order by number limit " + PAGE)
                .params(contact, last)
                .query((row, index) -> new Sealed(
                        row.getString("id"),
                        row.getLong("number"),
                        row.getString("conversation_id"),
                        row.getString("kind"),
                        row.getString("body_sealed")))
                .list();
        return rows.stream().flatMap(this::opened).toList();
    }

    void forget(String contact) {
        jdbc.sql("delete from web_event where contact_id = ?").param(contact).update();
    }

    /** What she had deleted cannot be opened any more, and is passed over. */
    private Stream<WebEvent> opened(Sealed row) {
        try {
            String json = vault.open(row.conversation(), bodyField(row.id()), row.sealed());
            Body body = JSON.readValue(json, Body.class);
            boolean human = row.kind().equals(Kind.RELAY.code());
            return Stream.of(WebEvent.message(row.number(), human, body.text(), body.language(), body.options()));
        } catch (Vault.Unreadable gone) {
            return Stream.empty();
        }
    }

    private static Field bodyField(String id) {
        return new Field("web_event", "body_sealed", id);
    }

    private record Sealed(String id, long number, String conversation, String kind, String sealed) {}

    /** A message of a web conversation as it stands in the outbox. */
    private record Body(String text, String language, List<WebEvent.Choice> options) {}
}
