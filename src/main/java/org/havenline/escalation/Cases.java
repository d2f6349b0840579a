package org.havenline.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.havenline.conversation.ConversationId;
import org.havenline.oncall.ResponderId;
import org.havenline.privacy.RandomIds;
import org.havenline.urgency.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of cases. Every change is conditional on the version that was read, so that two instances, or the cycle and
 * a responder's text, cannot both decide.
 */
class Cases {

    /** A code rests after its case closed, so that a late text does not reach a stranger's case. */
    private static final Duration CODE_REST = Duration.ofHours(24);

    /** The end of time in the database: beyond any date that both databases and Java can hold as milliseconds. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final RandomIds ids;
    private final Clock clock;
    private final RandomGenerator random;

    Cases(JdbcClient jdbc, RandomIds ids, Clock clock, RandomGenerator random) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
    }

    /** Opens a case for a conversation that has none open; in the caller's transaction. */
    CaseFile open(ConversationId conversation, CaseState state, String reason, String policy) {
        String id = ids.next();
        CaseCode code = CaseCode.free(usedCodes(), random);
        jdbc.sql("""
                        insert into help_case (id, code, conversation_id, level, language, reason, policy, phase, round, pass,
                            step, asked, refused, ladder_at, told, hers_at, quiet, reachable, wake_at, version, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?, 0, '', '', ?, 0, ?, ?, 1, ?, 0, ?)""")
                .params(
                        id,
                        code.value(),
                        conversation.value(),
                        state.level().code(),
                        state.language(),
                        reason,
                        policy,
                        state.pass().name(),
                        millis(state.ladderAt()),
                        millis(state.openedAt()),
                        state.quiet() ? 1 : 0,
                        millis(state.openedAt()),
                        millis(state.openedAt()))
                .update();
        return find(new CaseId(id)).orElseThrow();
    }

    private Set<CaseCode> usedCodes() {
        return jdbc
                .sql("select code from help_case where closed_at is null or closed_at > ?")
                .param(clock.millis() - CODE_REST.toMillis())
                .query((row, number) -> new CaseCode(row.getString(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    Optional<CaseFile> find(CaseId id) {
        return one("id = ?", id.value());
    }

    Optional<CaseFile> openFor(ConversationId conversation) {
        return one("conversation_id = ? and closed_at is null", conversation.value());
    }

    Optional<CaseFile> openWith(CaseCode code) {
        return one("code = ? and closed_at is null", code.value());
    }

    /** The open cases that somebody holds. */
    List<CaseFile> heldBy(ResponderId who) {
        return many("holder = ? and closed_at is null order by opened_at", who.value());
    }

    /** All open cases, gravest and oldest first. */
    List<CaseFile> open() {
        return many("""
                closed_at is null order by case level when 'emergency' then 0 when 'high' then 1 when 'elevated' then 2
                else 3 end, opened_at""");
    }

    /** The cases that want looking at, gravest first. */
    List<CaseId> due(int atMost) {
        return jdbc.sql("""
                        select id from help_case where closed_at is null and wake_at <= ?
                        order by case level when 'emergency' then 0 when 'high' then 1 when 'elevated' then 2 else 3 end, wake_at
                        limit ?""")
                .params(clock.millis(), atMost)
                .query((row, number) -> new CaseId(row.getString(1)))
                .list();
    }

    /**
     * Saves a decision.
     *
     * @return false when the case has changed since it was read: nothing was saved
     */
    boolean save(CaseFile read, CaseState after, Instant wakeAt) {
        return jdbc.sql("""
                        update help_case set level = ?, language = ?, phase = ?, round = ?, pass = ?, step = ?, asked = ?,
                            refused = ?, ladder_at = ?, told = ?, holder = cast(? as text), claimed_at = cast(? as bigint),
                            reminded_at = cast(? as bigint), hers_at = cast(? as bigint), ours_at = cast(? as bigint),
                            first_ours_at = coalesce(first_ours_at, cast(? as bigint)), quiet = ?, wake_at = ?,
                            version = version + 1
                        where id = ? and version = ?""")
                        .param(after.level().code())
                        .param(after.language())
                        .param(after.phase().code())
                        .param(after.round())
                        .param(after.pass().name())
                        .param(after.step())
                        .param(joined(after.asked()))
                        .param(joined(after.refused()))
                        .param(millis(after.ladderAt()))
                        .param(after.told())
                        .param(after.heldBy().map(ResponderId::value).orElse(null))
                        .param(nullable(after.claimedAt()))
                        .param(nullable(after.remindedAt()))
                        .param(nullable(after.hersAt()))
                        .param(nullable(after.oursAt()))
                        .param(nullable(after.oursAt()))
                        .param(after.quiet() ? 1 : 0)
                        .param(millis(wakeAt))
                        .param(read.id().value())
                        .param(read.version())
                        .update()
                == 1;
    }

    /** One winner: takes a case that waits. */
    boolean claim(CaseId id, ResponderId who) {
        long now = clock.millis();
        return jdbc.sql("""
                        update help_case set phase = 'claimed', holder = ?, claimed_at = ?, confirmed_at = ?,
                            first_claimed_at = coalesce(first_claimed_at, ?), reminded_at = null, ours_at = null,
                            offered_to = null, wake_at = ?, version = version + 1
                        where id = ? and phase = 'waiting'""").params(who.value(), now, now, now, now, id.value()).update() == 1;
    }

    /** One winner: takes over a case that its holder offered to this person. */
    boolean takeOver(CaseId id, ResponderId who) {
        long now = clock.millis();
        return jdbc.sql("""
                        update help_case set phase = 'claimed', holder = ?, claimed_at = ?, confirmed_at = ?, reminded_at = null,
                            ours_at = null, offered_to = null, wake_at = ?, version = version + 1
                        where id = ? and offered_to = ? and phase in ('claimed', 'talking')""")
                        .params(who.value(), now, now, now, id.value(), who.value())
                        .update()
                == 1;
    }

    /** Offers it to a colleague, or takes the offer back (null). */
    boolean offer(CaseFile read, @Nullable ResponderId colleague) {
        return jdbc.sql(
                                "update help_case set offered_to = cast(? as text), version = version + 1 where id = ? and version = ?")
                        .param(colleague == null ? null : colleague.value())
                        .param(read.id().value())
                        .param(read.version())
                        .update()
                == 1;
    }

    /** Ends it; false when it is closed already. */
    boolean close(CaseId id, String ended) {
        return jdbc.sql("""
                        update help_case set phase = 'closed', closed_at = ?, ended = ?, offered_to = null, wake_at = ?,
                            version = version + 1 where id = ? and closed_at is null""")
                        .params(clock.millis(), ended, millis(NEVER), id.value())
                        .update()
                == 1;
    }

    /** The holder named it: texts without a code are for it. */
    void confirm(CaseId id) {
        jdbc.sql("update help_case set confirmed_at = ? where id = ?")
                .params(clock.millis(), id.value())
                .update();
    }

    void reachable(CaseId id, int reachable) {
        jdbc.sql("update help_case set reachable = ?, version = version + 1 where id = ?")
                .params(reachable, id.value())
                .update();
    }

    /** Has the cycle look at it at once. */
    void wake(CaseId id) {
        jdbc.sql(
                        "update help_case set wake_at = ?, ladder_at = case when phase = 'waiting' then ? else ladder_at end, version = version + 1 where id = ? and closed_at is null")
                .params(clock.millis(), clock.millis(), id.value())
                .update();
    }

    void keepPolicy(CaseId id, String policy) {
        jdbc.sql("update help_case set policy = ? where id = ?")
                .params(policy, id.value())
                .update();
    }

    /** One of the three answers of the wrap-up. */
    void outcome(String id, int field, int value) {
        String column =
                List.of("outcome_kind", "outcome_referral", "outcome_follow_up").get(field);
        jdbc.sql("update help_case set " + column + " = ? where id = ?")
                .params(value, id)
                .update();
    }

    private Optional<CaseFile> one(String where, String value) {
        return many(where, value).stream().findFirst();
    }

    private List<CaseFile> many(String where, Object... values) {
        return jdbc.sql("select * from help_case where " + where)
                .params(Arrays.asList(values))
                .query((row, number) -> file(row))
                .list();
    }

    private static CaseFile file(ResultSet row) throws SQLException {
        @Nullable Instant confirmed = instant(row, "confirmed_at");
        return new CaseFile(
                new CaseId(row.getString("id")),
                new CaseCode(row.getString("code")),
                new ConversationId(row.getString("conversation_id")),
                row.getString("policy"),
                state(row),
                instant(row, "first_claimed_at") != null,
                confirmed,
                responder(row, "offered_to"),
                row.getInt("reachable") == 1,
                row.getLong("version"));
    }

    private static CaseState state(ResultSet row) throws SQLException {
        return new CaseState(
                CasePhase.of(row.getString("phase")),
                Level.coded(row.getString("level")).orElse(Level.HIGH),
                row.getString("language"),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                row.getInt("round"),
                Pass.valueOf(row.getString("pass")),
                row.getInt("step"),
                split(row.getString("asked")),
                split(row.getString("refused")),
                Instant.ofEpochMilli(row.getLong("ladder_at")),
                row.getInt("told"),
                responder(row, "holder"),
                instant(row, "claimed_at"),
                instant(row, "reminded_at"),
                instant(row, "hers_at"),
                instant(row, "ours_at"),
                row.getInt("quiet") == 1);
    }

    private static @Nullable ResponderId responder(ResultSet row, String column) throws SQLException {
        String id = row.getString(column);
        return id == null ? null : new ResponderId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Number millis = (Number) row.getObject(column);
        return millis == null ? null : Instant.ofEpochMilli(millis.longValue());
    }

    static long millis(Instant instant) {
        return instant.isAfter(NEVER) ? NEVER.toEpochMilli() : instant.toEpochMilli();
    }

    private static @Nullable Long nullable(@Nullable Instant instant) {
        return instant == null ? null : millis(instant);
    }

    private static String joined(Set<ResponderId> people) {
        return people.stream().map(ResponderId::value).sorted().collect(Collectors.joining(","));
    }

    private static Set<ResponderId> split(String joined) {
        Set<ResponderId> people = new HashSet<>();
        for (String id : joined.split(",", -1)) {
            if (!id.isEmpty()) {
                people.add(new ResponderId(id));
            }
        }
        return people;
    }
}
