package org.havenline.escalation;

import java.time.Clock;
import org.havenline.oncall.ResponderId;
import org.havenline.privacy.RandomIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The timeline of cases: what happened, when, by whom. Append only, and never what anybody wrote. */
class CaseEvents {

    private final JdbcClient jdbc;
    private final RandomIds ids;
    private final Clock clock;

    CaseEvents(JdbcClient jdbc, RandomIds ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    void add(CaseId id, String what) {
        add(id, what, null, null);
    }

    void add(CaseId id, String what, @Nullable ResponderId who) {
        add(id, what, who, null);
    }

    void add(CaseId id, String what, @Nullable ResponderId who, @Nullable String detail) {
        jdbc.sql("insert into case_event (id, case_id, what, responder, detail, happened_at) values (?, ?, ?, ?, ?, ?)")
                .param(ids.next())
                .param(id.value())
                .param(what)
                .param(who == null ? null : who.value())
                .param(detail)
                .param(clock.millis())
                .update();
    }
}
