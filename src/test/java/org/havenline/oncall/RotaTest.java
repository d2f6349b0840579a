package org.havenline.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havenline.oncall.OnCallFixture.findingsOf;
import static org.havenline.oncall.OnCallFixture.onCall;
import static org.havenline.oncall.OnCallFixture.people;
import static org.havenline.oncall.OnCallFixture.person;
import static org.havenline.oncall.OnCallFixture.whoIsOn;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RotaTest {

    private static final People PEOPLE = people("amina", "bea", "carla");

    private static final String NIGHTS = """
            zone: America/Toronto
            rungs:
            - rung: first
              rotations:
              - {people: [amina, bea], starts: 2026-11-02, turn: 1 week, from: "20:00", to: "08:00"}
              - {people: [carla], starts: 2026-11-02, from: "08:00", to: "20:00", days: [mon-fri]}
            """;

    @Test
    void peopleTakeTurnsAndANightBelongsToTheDayItStartsOn() {
        OnCall onCall = onCall(PEOPLE, NIGHTS);

        assertThat(whoIsOn(onCall, "first", "2026-11-03T04:00:00Z")).isEqualTo("amina");
        assertThat(whoIsOn(onCall, "first", "2026-11-03T18:00:00Z")).isEqualTo("carla");
        assertThat(whoIsOn(onCall, "first", "2026-11-09T10:00:00Z")).isEqualTo("amina");
        assertThat(whoIsOn(onCall, "first", "2026-11-10T04:00:00Z")).isEqualTo("bea");
    }

    @Test
    void aDayThatNobodyCoversIsAGapAndIsReportedEightWeeksAhead() {
        OnCall onCall = onCall(PEOPLE, NIGHTS);
        Instant saturdayNoon = Instant.parse("2026-11-07T17:00:00Z");

        assertThat(onCall.at(saturdayNoon).posts()).containsExactly(new Post.Empty(new Rung("first"), Post.Why.GAP));
        assertThat(CoverageReport.of(onCall, Instant.parse("2026-11-03T00:00:00Z")))
                .filteredOn(line -> line.kind() == CoverageReport.Kind.GAP)
                .hasSize(16)
                .first()
                .satisfies(gap -> {
                    assertThat(gap.from()).isEqualTo("2026-11-07T13:00:00Z");
                    assertThat(gap.until()).isEqualTo("2026-11-08T01:00:00Z");
                });
    }

    @Test
    void anOverrideWinsOverTheRotationAndTheLastListedWinsOverTheOthers() {
        OnCall onCall = onCall(PEOPLE, NIGHTS + """
                        overrides:
                        - {rung: first, from: 2026-11-03T20:00, until: 2026-11-04T08:00, who: bea}
                        - {rung: first, from: 2026-11-03T22:00, until: 2026-11-03T23:00, who: nobody}
                        """);

        assertThat(whoIsOn(onCall, "first", "2026-11-04T01:30:00Z")).isEqualTo("bea");
        assertThat(whoIsOn(onCall, "first", "2026-11-04T03:30:00Z")).isEqualTo("nobody");
        assertThat(whoIsOn(onCall, "first", "2026-11-05T03:30:00Z")).isEqualTo("amina");
    }

    @Test
    void twoPeopleSwapTheirShiftsOfAWindow() {
        OnCall onCall = onCall(
                PEOPLE,
                NIGHTS + "swaps:\n- {rung: first, from: 2026-11-02, until: 2026-11-16, people: [amina, bea]}\n");

        assertThat(whoIsOn(onCall, "first", "2026-11-03T04:00:00Z")).isEqualTo("bea");
        assertThat(whoIsOn(onCall, "first", "2026-11-10T04:00:00Z")).isEqualTo("amina");
        assertThat(whoIsOn(onCall, "first", "2026-11-17T04:00:00Z")).isEqualTo("amina");
    }

    @Test
    void aHolidayClosesTheDayOrPutsSomebodyElseOn() {
        OnCall onCall = onCall(PEOPLE, NIGHTS + """
                        holidays:
                        - {date: 2026-12-25, name: Christmas Day, closed: true}
                        - {date: 2026-12-26, stands: {first: carla}}
                        """);

        assertThat(whoIsOn(onCall, "first", "2026-12-25T20:00:00Z")).isEqualTo("nobody");
        assertThat(onCall.rota().opening(Instant.parse("2026-12-25T20:00:00Z"))).isInstanceOf(Opening.Holiday.class);
        assertThat(whoIsOn(onCall, "first", "2026-12-26T20:00:00Z")).isEqualTo("carla");
    }

    @Test
    void closedHoursSayWhenTheLineOpensAgain() {
        OnCall onCall = onCall(PEOPLE, NIGHTS + "hours:\n- {days: [mon-fri], from: \"09:00\", to: \"17:00\"}\n");

        assertThat(onCall.rota().opening(Instant.parse("2026-11-06T15:00:00Z"))).isEqualTo(new Opening.Open());
        assertThat(onCall.rota().opening(Instant.parse("2026-11-06T23:00:00Z")))
                .isEqualTo(new Opening.Closed(java.util.Optional.of(Instant.parse("2026-11-09T14:00:00Z"))));
    }

    @Test
    void aShiftThroughTheNightTheClocksGoBackEndsAtItsWallClockTime() {
        OnCall onCall = onCall(PEOPLE, NIGHTS.replace("2026-11-02", "2026-10-26"));

        assertThat(whoIsOn(onCall, "first", "2026-11-01T12:59:00Z")).isEqualTo("amina");
        assertThat(onCall.rota()
                        .plan(
                                new Rung("first"),
                                Instant.parse("2026-11-01T02:00:00Z"),
                                Instant.parse("2026-11-01T20:00:00Z"))
                        .getFirst()
                        .until())
                .isEqualTo("2026-11-01T13:00:00Z");
    }

    @Test
    void whoIsAwayOrHasNoVerifiedAddressIsNotOnCallAndTheReasonIsKept() {
        Responder unverified = new Responder(
                new ResponderId("bea"),
                "Bea",
                List.of("en"),
                List.of(),
                List.of(),
                2,
                java.time.Duration.ZERO,
                List.of());
        Responder away = new Responder(
                new ResponderId("amina"),
                "Amina",
                List.of("en"),
                List.of(),
                person("amina").contacts(),
                2,
                java.time.Duration.ZERO,
                List.of(new Responder.Absence(Instant.MIN, Instant.MAX)));
        OnCall onCall = onCall(new People(List.of(unverified, away, person("carla"))), NIGHTS);

        assertThat(onCall.at(Instant.parse("2026-11-03T04:00:00Z")).posts())
                .containsExactly(new Post.Empty(new Rung("first"), Post.Why.AWAY));
        assertThat(onCall.at(Instant.parse("2026-11-10T04:00:00Z")).posts())
                .containsExactly(new Post.Empty(new Rung("first"), Post.Why.UNREACHABLE));
        assertThat(CoverageReport.of(onCall, Instant.parse("2026-11-03T00:00:00Z")))
                .extracting(CoverageReport.Line::kind)
                .contains(CoverageReport.Kind.AWAY, CoverageReport.Kind.UNREACHABLE);
    }

    @Test
    void doublePlansAndShortNightsAreReported() {
        OnCall onCall = onCall(PEOPLE, """
                zone: America/Halifax
                rungs:
                - rung: first
                  rotations:
                  - {people: [amina], starts: 2026-11-02, from: "20:00", to: "04:00"}
                  - {people: [bea], starts: 2026-11-02, from: "03:00", to: "09:00"}
                  - {people: [amina], starts: 2026-11-02, from: "09:00", to: "20:00"}
                """);

        assertThat(CoverageReport.of(onCall, Instant.parse("2026-11-03T12:00:00Z")))
                .extracting(CoverageReport.Line::kind)
                .contains(CoverageReport.Kind.OVERLAP, CoverageReport.Kind.SHORT_REST)
                .doesNotContain(CoverageReport.Kind.GAP);
    }

    @Test
    void everyMistakeInTheFileIsNamedWithItsLineAndHowToMendIt() {
        List<Finding> findings = findingsOf(PEOPLE, """
                zone: America/Nowhere
                rungs:
                - rung: first
                  rotations:
                  - {people: [zoe], starts: 2026-11-02, trun: 1 week}
                overrides:
                - {rung: third, from: 2026-11-03T20:00, until: 2026-11-03T19:00, who: bea}
                """);

        assertThat(findings).extracting(Finding::line).contains(1, 5, 7);
        assertThat(findings).extracting(Finding::what).anyMatch(what -> what.contains("trun"));
        assertThat(findings).allMatch(finding -> !finding.mend().isBlank());
    }
}
