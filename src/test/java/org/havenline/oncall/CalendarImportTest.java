package org.havenline.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarImportTest {

    private static final Instant NOW = Instant.parse("2026-10-28T12:00:00Z");
    private static final Rung FIRST = new Rung("first");
    private static final People PEOPLE = OnCallFixture.people("amina", "bea");

    @Test
    void aNightlyShiftEndsOnTheWallClockAlsoWhenTheClocksChange() {
        CalendarImport.Result result = read(event(
                "SUMMARY:Amina",
                "DTSTART;TZID=America/Toronto:20261030T200000",
                "DTEND;TZID=America/Toronto:20261031T080000",
                "RRULE:FREQ=DAILY;COUNT=4"));

        assertThat(result.findings()).isEmpty();
        assertThat(result.shifts())
                .extracting(Shift::until)
                .containsExactly(
                        Instant.parse("2026-10-31T12:00:00Z"),
                        Instant.parse("2026-11-01T13:00:00Z"),
                        Instant.parse("2026-11-02T13:00:00Z"),
                        Instant.parse("2026-11-03T13:00:00Z"));
    }

    @Test
    void aMovedShiftReplacesTheOneItStandsForAndACancelledOneIsGone() {
        CalendarImport.Result result = read(
                event(
                        "UID:s",
                        "SUMMARY:Amina",
                        "DTSTART;TZID=America/Toronto:20261030T200000",
                        "DTEND;TZID=America/Toronto:20261031T080000",
                        "RRULE:FREQ=DAILY;UNTIL=20261103T010000Z",
                        "EXDATE;TZID=America/Toronto:20261031T200000"),
                event(
                        "UID:s",
                        "SUMMARY:Bea",
                        "RECURRENCE-ID;TZID=America/Toronto:20261101T200000",
                        "DTSTART;TZID=America/Toronto:20261101T220000",
                        "DTEND;TZID=America/Toronto:20261102T060000"),
                event(
                        "UID:s",
                        "SUMMARY:Bea",
                        "STATUS:CANCELLED",
                        "RECURRENCE-ID;TZID=America/Toronto:20261102T200000",
                        "DTSTART;TZID=America/Toronto:20261102T200000",
                        "DTEND;TZID=America/Toronto:20261103T080000"));

        assertThat(result.findings()).isEmpty();
        assertThat(result.shifts()).extracting(shift -> shift.who().value()).containsExactlyInAnyOrder("amina", "bea");
        assertThat(result.shifts())
                .extracting(Shift::from)
                .containsExactlyInAnyOrder(
                        Instant.parse("2026-10-31T00:00:00Z"), Instant.parse("2026-11-02T03:00:00Z"));
    }

    @Test
    void namesOfZonesThatOutlookWritesAreUnderstoodAndWholeDaysBelongToTheHelplinesZone() {
        CalendarImport.Result result = read(
                event(
                        "SUMMARY:Amina",
                        "DTSTART;TZID=Eastern Standard Time:20261030T200000",
                        "DTEND;TZID=Eastern Standard Time:20261031T080000"),
                event("ATTENDEE:mailto:bea@example.org", "DTSTART;VALUE=DATE:20261102"));

        assertThat(result.findings()).isEmpty();
        assertThat(result.shifts())
                .extracting(Shift::from)
                .containsExactly(Instant.parse("2026-10-31T00:00:00Z"), Instant.parse("2026-11-02T05:00:00Z"));
    }

    @Test
    void oneUnknownZoneOrPersonRefusesTheWholeFileAndNamesTheLine() {
        CalendarImport.Result result = read(
                event(
                        "SUMMARY:Amina",
                        "DTSTART;TZID=America/Toronto:20261030T200000",
                        "DTEND;TZID=America/Toronto:20261031T080000"),
                event(
                        "SUMMARY:Amina",
                        "DTSTART;TZID=Nowhere/Land:20261030T200000",
                        "DTEND;TZID=Nowhere/Land:20261031T080000"),
                event("SUMMARY:Zoe", "DTSTART;TZID=America/Toronto:20261101T200000", "DURATION:PT12H"));

        assertThat(result.shifts()).isEmpty();
        assertThat(result.findings()).extracting(Finding::line).containsExactly(11, 18);
        assertThat(result.findings()).allMatch(finding -> !finding.mend().isBlank());
        assertThat(result.findings().toString()).doesNotContain("Zoe");
    }

    @Test
    void rubbishAndAnEmptyCalendarAreRefused() {
        assertThat(new CalendarImport(PEOPLE, ZoneId.of("America/Toronto"))
                        .read("x.ics", "<html>error 500</html>", FIRST, NOW)
                        .findings())
                .isNotEmpty();
        assertThat(read().findings()).isNotEmpty();
        assertThat(read(event("SUMMARY:Amina", "DTSTART;TZID=America/Toronto:20261030T200000"))
                        .findings())
                .isNotEmpty();
        assertThat(read(event(
                                "SUMMARY:Amina",
                                "DTSTART;TZID=America/Toronto:20261030T200000",
                                "DTEND;TZID=America/Toronto:20261031T080000",
                                "RRULE:FREQ=SOMETIMES"))
                        .findings())
                .isNotEmpty();
    }

    @Test
    void theFeedOfOnesOwnShiftsReadsBackAndNamesNobody() {
        OnCall onCall = OnCallFixture.onCall(PEOPLE, """
                zone: America/Toronto
                rungs:
                - rung: first
                  rotations:
                  - {people: [amina, bea], starts: 2026-10-26, turn: 1 day, from: "20:00", to: "08:00"}
                """);

        String feed = ShiftFeed.of(onCall, new ResponderId("bea"), "Shift", NOW);

        assertThat(feed).contains("DTSTART:20261028T000000Z", "DTEND:20261028T120000Z", "SUMMARY:Shift");
        assertThat(feed.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("bea")
                .doesNotContain("amina");
    }

    private static CalendarImport.Result read(List<String>... events) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//\r\n");
        for (int i = 0; i < events.length; i++) {
            text.append("BEGIN:VEVENT\r\nDTSTAMP:20261001T000000Z\r\n");
            if (events[i].stream().noneMatch(line -> line.startsWith("UID"))) {
                text.append("UID:").append(i).append("\r\n");
            }
            events[i].forEach(line -> text.append(line).append("\r\n"));
            text.append("END:VEVENT\r\n");
        }
        text.append("END:VCALENDAR\r\n");
        return new CalendarImport(PEOPLE, ZoneId.of("America/Toronto")).read("x.ics", text.toString(), FIRST, NOW);
    }

    private static List<String> event(String... lines) {
        return List.of(lines);
    }
}
