package org.havenline.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.havenline.escalation.Decision.Action;
import org.havenline.oncall.Channel;
import org.havenline.oncall.ContactMethod;
import org.havenline.oncall.Duty;
import org.havenline.oncall.Opening;
import org.havenline.oncall.Post;
import org.havenline.oncall.Responder;
import org.havenline.oncall.ResponderId;
import org.havenline.oncall.Rung;
import org.havenline.oncall.Shift;
import org.havenline.oncall.Verification;
import org.havenline.urgency.Level;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final Instant OPENED = Instant.parse("2026-11-24T12:00:00Z");
    private static final Responder AMINA = person("amina", "ar", "en");
    private static final Responder BEA = person("bea", "fr", "en");
    private static final Responder DINA = person("dina", "en");
    private static final Policy POLICY = PolicyFile.kept("""
            steps:
            - {page: [first], channels: {sms: 0, voice: 30}, answer: 60}
            - {page: [second], channels: {sms: 0}, answer: 90}
            last_resort: [dina]
            again_after: 100
            again_at_most: 300
            prefer_language: 45
            tell_waiting: [300, 900]
            first_words: 180
            give_back: 120
            answer_within: 600
            quiet_after: 3600
            """);

    private Workload workload = Workload.NOTHING;
    private CaseState state = CaseState.opened(Level.HIGH, "en", OPENED);

    @Test
    void theFirstRungIsPagedAtOnceOnItsChannelsAndTheNextWhenItsTimeIsOver() {
        assertThat(after(0))
                .containsExactly(new Action.Page(
                        AMINA.id(), Map.of(Channel.SMS, Duration.ZERO, Channel.VOICE, Duration.ofSeconds(30))));
        assertThat(after(59)).isEmpty();
        assertThat(pagedAfter(60)).containsExactly("bea");
    }

    @Test
    void aRungWithNobodyIsSkippedAtOnce() {
        assertThat(paged(decide(0, null, BEA))).containsExactly("bea");
    }

    @Test
    void anExhaustedLadderPagesThoseOfLastResortAndStartsOverWithGrowingPausesWithoutEnd() {
        List<Long> rounds = new ArrayList<>();
        for (long second = 0; second < 3000; second++) {
            for (Action action : after(second)) {
                if (action instanceof Action.LastResort last) {
                    assertThat(last.who()).containsExactly(DINA.id());
                    rounds.add(second);
                }
            }
        }

        assertThat(rounds).startsWith(150L, 400L, 750L, 1200L, 1650L, 2100L);
        assertThat(state.phase()).isEqualTo(CasePhase.WAITING);
    }

    @Test
    void withNobodyOnDutyTheLastResortIsPagedAtOnceAndSheIsToldWhichOfTheFourItIs() {
        Decision decision = decide(0, null, null);

        assertThat(decision.actions()).containsExactly(new Action.LastResort(List.of(DINA.id()), true));
        assertThat(toldAt(300, new Opening.Open(), null)).isEqualTo(WaitingText.NOBODY_ON_DUTY);
        assertThat(toldAt(300, new Opening.Closed(java.util.Optional.empty()), null))
                .isEqualTo(WaitingText.CLOSED);
        assertThat(toldAt(300, new Opening.Holiday(java.util.Optional.empty()), null))
                .isEqualTo(WaitingText.HOLIDAY);
        assertThat(toldAt(300, new Opening.Closed(java.util.Optional.empty()), AMINA))
                .as("a person in danger reaches who is on duty whatever the hours")
                .isEqualTo(WaitingText.NOBODY_ANSWERED);
    }

    @Test
    void waitingTextsAreSaidAtTheirTimesAndThenNeverAgain() {
        List<Long> told = new ArrayList<>();
        for (long second = 0; second < 5000; second++) {
            if (after(second).stream().anyMatch(Action.Tell.class::isInstance)) {
                told.add(second);
            }
        }

        assertThat(told).containsExactly(300L, 900L);
    }

    @Test
    void nothingIsSentUnaskedWhenSomebodyElseMayBeReading() {
        state = state.turnedQuiet();
        for (long second = 0; second < 2000; second += 5) {
            assertThat(after(second)).noneMatch(Action.Tell.class::isInstance);
        }
    }

    @Test
    void whoSpeaksHerLanguageIsAskedFirstAndAfterTheDeadlineEverybody() {
        state = CaseState.opened(Level.HIGH, "fr", OPENED);

        assertThat(pagedAfter(0)).containsExactly("bea");
        assertThat(pagedAfter(90)).containsExactly("amina");
    }

    @Test
    void whenNobodyOnDutySpeaksHerLanguageNoTimeIsLostWaiting() {
        state = CaseState.opened(Level.HIGH, "ti", OPENED);

        assertThat(pagedAfter(0)).containsExactly("amina");
    }

    @Test
    void whoIsFullOrRestingIsAskedOnlyWhenNobodyElseIsLeft() {
        workload = new Workload(Map.of(AMINA.id(), 2), Map.of(), Set.of(), Set.of());

        assertThat(pagedAfter(0)).containsExactly("bea");
        assertThat(pagedAfter(90)).containsExactly("amina");

        state = CaseState.opened(Level.HIGH, "en", OPENED);
        workload = new Workload(Map.of(), Map.of(AMINA.id(), OPENED.minusSeconds(3600)), Set.of(BEA.id()), Set.of());
        assertThat(pagedAfter(0)).as("rested first, but the other is away").containsExactly("amina");
    }

    @Test
    void whoTakesACaseAndDoesNotWriteIsRemindedAndThenLosesItToTheNextRung() {
        after(0);
        state = state.claimed(AMINA.id(), OPENED.plusSeconds(20));

        assertThat(after(199)).isEmpty();
        assertThat(after(200)).containsExactly(new Action.RemindFirstWords(AMINA.id()));
        assertThat(after(319)).isEmpty();
        List<Action> lost = after(320);

        assertThat(lost)
                .contains(new Action.TakeBack(AMINA.id()), new Action.Tell(WaitingText.SOMEONE_ELSE_COMES))
                .anyMatch(action ->
                        action instanceof Action.Page page && page.who().equals(BEA.id()));
        assertThat(state.phase()).isEqualTo(CasePhase.WAITING);
    }

    @Test
    void theClockStopsOnlyWhenHumanWordsHaveReachedHer() {
        after(0);
        state = state.claimed(AMINA.id(), OPENED.plusSeconds(20)).heardFromUs(OPENED.plusSeconds(100));

        assertThat(after(500)).isEmpty();
        assertThat(state.phase()).isEqualTo(CasePhase.TALKING);
    }

    @Test
    void anUnansweredTextOfHersRemindsAndThenMovesOn() {
        state = state.claimed(AMINA.id(), OPENED)
                .heardFromUs(OPENED.plusSeconds(30))
                .heardFromHer(OPENED.plusSeconds(60));

        assertThat(after(659)).isEmpty();
        assertThat(after(660)).containsExactly(new Action.RemindAnswer(AMINA.id()));
        assertThat(after(1260)).contains(new Action.TakeBack(AMINA.id()));
    }

    @Test
    void aTalkThatIsQuietOnBothSidesGoesBackToTheProgramWithoutAWordToHer() {
        state = state.claimed(AMINA.id(), OPENED)
                .heardFromHer(OPENED.plusSeconds(10))
                .heardFromUs(OPENED.plusSeconds(30));

        assertThat(after(3629)).isEmpty();
        assertThat(after(3630)).containsExactly(new Action.HandBack(AMINA.id()));
        assertThat(state.phase()).isEqualTo(CasePhase.CLOSED);
    }

    @Test
    void aGraverTextStartsTheLadderAnew() {
        after(0);
        state = state.raised(Level.EMERGENCY, OPENED.plusSeconds(10));

        assertThat(pagedAfter(10)).containsExactly("amina");
    }

    @Test
    void aClockThatJumpsBackPagesNobodyTwiceAndOneThatJumpsAheadLosesNothing() {
        after(0);
        assertThat(after(-3600)).isEmpty();
        assertThat(pagedAfter(4 * 3600)).containsExactly("bea");
    }

    @Test
    void everyDecisionOfAnOpenCaseNamesAFutureTimeToLookAgain() {
        for (long second = 0; second < 4000; second += 7) {
            Decision decision = decide(second, AMINA, BEA);
            assertThat(decision.wakeAt()).isAfter(OPENED.plusSeconds(second)).isBefore(Instant.MAX);
        }
    }

    @Test
    void aPolicyKeptWithACaseReadsBackTheSame() {
        assertThat(PolicyFile.kept(PolicyFile.text(POLICY))).isEqualTo(POLICY);
    }

    private WaitingText toldAt(long second, Opening opening, Responder first) {
        CaseState fresh = CaseState.opened(Level.HIGH, "en", OPENED);
        Duty early = duty(0, opening, first, null);
        CaseState paged = Ladder.next(fresh, POLICY, early, workload).next();
        CaseState waited = paged;
        Action.Tell told = null;
        for (long now = 1; now <= second; now++) {
            Decision decision = Ladder.next(waited, POLICY, duty(now, opening, first, null), workload);
            waited = decision.next();
            for (Action action : decision.actions()) {
                told = action instanceof Action.Tell tell ? tell : told;
            }
        }
        return told.text();
    }

    private List<Action> after(long second) {
        return decide(second, AMINA, BEA).actions();
    }

    private List<String> pagedAfter(long second) {
        return paged(decide(second, AMINA, BEA));
    }

    private Decision decide(long second, Responder first, Responder second2) {
        Decision decision = Ladder.next(state, POLICY, duty(second, new Opening.Open(), first, second2), workload);
        state = decision.next();
        return decision;
    }

    private static List<String> paged(Decision decision) {
        return decision.actions().stream()
                .filter(Action.Page.class::isInstance)
                .map(action -> ((Action.Page) action).who().value())
                .toList();
    }

    private static Duty duty(long second, Opening opening, Responder first, Responder second2) {
        Instant now = OPENED.plusSeconds(second);
        return new Duty(now, opening, List.of(post("first", first, now), post("second", second2, now)));
    }

    private static Post post(String rung, Responder person, Instant now) {
        Rung name = new Rung(rung);
        return person == null
                ? new Post.Empty(name, Post.Why.GAP)
                : new Post.Staffed(name, person, new Shift(name, person.id(), now, now.plusSeconds(1)));
    }

    static Responder person(String id, String... languages) {
        return new Responder(
                new ResponderId(id),
                id,
                List.of(languages),
                List.of(),
                List.of(new ContactMethod(Channel.SMS, "+16135550100", new Verification.Verified(OPENED))),
                2,
                Duration.ofHours(8),
                List.of());
    }
}
