package org.havenline.escalation;

import java.time.Clock;
import java.util.List;
import org.havenline.oncall.ResponderId;
import org.havenline.privacy.Field;
import org.havenline.privacy.RandomIds;
import org.havenline.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes for colleagues, sealed with the key of her conversation: when she has that deleted, they go too. */
class CaseNotes {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RandomIds ids;
    private final Clock clock;

    CaseNotes(JdbcClient jdbc, Vault vault, RandomIds ids, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    void add(CaseFile file, ResponderId who, String text) {
        String id = ids.next();
        jdbc.sql("insert into case_note (id, case_id, responder, body_sealed, created_at) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        file.id().value(),
                        who.value(),
                        vault.seal(file.conversation().value(), bodyField(id), text),
                        clock.millis())
                .update();
    }

    List<String> of(CaseFile file) {
        List<String[]> sealed = jdbc.sql(
                        "select id, body_sealed from case_note where case_id = ? and body_sealed is not null order by created_at, id")
                .param(file.id().value())
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list();
        return sealed.stream()
                .map(note -> vault.open(file.conversation().value(), bodyField(note[0]), note[1]))
                .toList();
    }

    private static Field bodyField(String id) {
        return new Field("case_note", "body_sealed", id);
    }
}
