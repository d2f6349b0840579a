package org.havenline.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.havenline.oncall.ResponderId;
import org.havenline.urgency.Level;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases as other rooms may show them (console, demo): states, codes and times, never words or numbers. */
public class CaseBoard {

    private final JdbcClient jdbc;
    private final Cases cases;

    CaseBoard(JdbcClient jdbc, Cases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /**
     * One case.
     *
     * @param phase waiting, claimed, talking or closed
     * @param holder who has it
     */
    public record Line(
            CaseId id,
            CaseCode code,
            Level level,
            String language,
            String phase,
            Optional<ResponderId> holder,
            Instant openedAt) {}

    /** Something that happened: a word such as {@code alerting}, who acted, and a word or number more. */
    public record Event(Instant at, String what, Optional<ResponderId> who, String detail) {}

    /** The newest cases, closed ones included. */
    public List<Line> newest(int atMost) {
        return jdbc
                .sql("select id from help_case order by opened_at desc, id limit ?")
                .param(atMost)
                .query((row, number) -> new CaseId(row.getString(1)))
                .list()
                .stream()
                .flatMap(id -> cases.find(id).stream())
                .map(CaseBoard::line)
                .toList();
    }

    /** The open cases, gravest and oldest first. */
    public List<Line> open() {
        return cases.open().stream().map(CaseBoard::line).toList();
    }

    /** What happened to a case, oldest first. */
    public List<Event> history(CaseId id) {
        return jdbc.sql(
                        "select happened_at, what, responder, detail from case_event where case_id = ? order by happened_at, id")
                .param(id.value())
                .query((row, number) -> new Event(
                        Instant.ofEpochMilli(row.getLong(1)),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)).map(ResponderId::new),
                        Optional.ofNullable(row.getString(4)).orElse("")))
                .list();
    }

    private static Line line(CaseFile file) {
        return new Line(
                file.id(),
                file.code(),
                file.state().level(),
                file.state().language(),
                file.state().phase().code(),
                file.state().heldBy(),
                file.state().openedAt());
    }
}
