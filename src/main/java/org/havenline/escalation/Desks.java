package org.havenline.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.havenline.oncall.ResponderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of what responders have on their desks besides the cases themselves. */
class Desks {

    /** A case that ends between these hours cost sleep. */
    private static final LocalTime NIGHT_FROM = LocalTime.of(23, 0);

    private static final LocalTime NIGHT_TO = LocalTime.of(7, 0);

    private final JdbcClient jdbc;
    private final Clock clock;

    Desks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The open question of a wrap-up. */
    record Wrap(String caseId, int step) {}

    void away(ResponderId who) {
        make(who);
        jdbc.sql("update desk set away_since = ? where responder = ?")
                .params(clock.millis(), who.value())
                .update();
    }

    void here(ResponderId who) {
        jdbc.sql("update desk set away_since = null where responder = ?")
                .param(who.value())
                .update();
    }

    /** A case of theirs ended, whichever way. */
    void ended(ResponderId who, ZoneId zone) {
        make(who);
        LocalTime here = clock.instant().atZone(zone).toLocalTime();
        boolean night = !here.isBefore(NIGHT_FROM) || here.isBefore(NIGHT_TO);
        jdbc.sql(
                        "update desk set last_ended_at = ?, night_ended_at = case when ? = 1 then ? else night_ended_at end where responder = ?")
                .params(clock.millis(), night ? 1 : 0, clock.millis(), who.value())
                .update();
    }

    @Nullable
    Instant lastEnded(ResponderId who) {
        return jdbc.sql("select last_ended_at from desk where responder = ? and last_ended_at is not null")
                .param(who.value())
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli)
                .orElse(null);
    }

    Optional<Wrap> wrap(ResponderId who) {
        return jdbc.sql("select wrap_case, wrap_step from desk where responder = ? and wrap_case is not null")
                .param(who.value())
                .query((row, number) -> new Wrap(row.getString(1), row.getInt(2)))
                .optional();
    }

    void wrap(ResponderId who, @Nullable String caseId, int step) {
        make(who);
        jdbc.sql("update desk set wrap_case = cast(? as text), wrap_step = ? where responder = ?")
                .param(caseId)
                .param(step)
                .param(who.value())
                .update();
    }

    /** What everybody has on their hands. */
    Workload workload(Set<ResponderId> unreachable) {
        Map<ResponderId, Integer> open = new HashMap<>();
        jdbc.sql(
                        "select holder, count(*) from help_case where closed_at is null and holder is not null group by holder")
                .query((row, number) -> open.put(new ResponderId(row.getString(1)), row.getInt(2)))
                .list();
        Map<ResponderId, Instant> nights = new HashMap<>();
        Set<ResponderId> away = new HashSet<>();
        jdbc.sql("select responder, away_since, night_ended_at from desk")
                .query((row, number) -> {
                    ResponderId who = new ResponderId(row.getString(1));
                    if (row.getObject(2) != null) {
                        away.add(who);
                    }
                    if (row.getObject(3) != null) {
                        nights.put(who, Instant.ofEpochMilli(row.getLong(3)));
                    }
                    return who;
                })
                .list();
        return new Workload(open, nights, away, unreachable);
    }

    private void make(ResponderId who) {
        jdbc.sql("insert into desk (responder, wrap_step) values (?, 0) on conflict (responder) do nothing")
                .param(who.value())
                .update();
    }
}
