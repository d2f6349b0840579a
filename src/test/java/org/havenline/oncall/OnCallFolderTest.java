package org.havenline.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnCallFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final ResponderId AMINA = new ResponderId("amina");

    @TempDir
    Path directory;

    private OnCallFolder folder;

    @BeforeEach
    void aSmallHelpline() throws IOException {
        folder = new OnCallFolder(directory);
        Files.writeString(directory.resolve("people.yaml"), """
                # our people
                people:
                - id: amina   # nights
                  name: Amina
                  languages: [en, ar]
                  contacts:
                  - {sms: "+16135550101", verified: 2026-11-01T00:00:00Z}
                """);
        Files.writeString(directory.resolve("rota.yaml"), """
                zone: America/Toronto
                rungs:
                - rung: first
                  rotations:
                  - {people: [amina], starts: 2026-01-01, from: "08:00"}
                """);
    }

    @Test
    void aGoodFolderAnswersAndABrokenOneSaysWhatToMend() throws IOException {
        assertThat(folder.read(NOW).onCall()).isPresent();

        Files.writeString(directory.resolve("rota.yaml"), "zone: [\n");

        assertThat(folder.read(NOW).onCall()).isEmpty();
        assertThat(folder.read(NOW).findings()).isNotEmpty();
    }

    @Test
    void aPersonIsAddedVerifiedByCodeAndSentAwayAndCommentsStay() throws IOException {
        PeopleEdit edit = folder.editPeople();
        ResponderId bea = new ResponderId("bea");
        Verification.Pending code = Verification.issue(new Random(7), NOW);
        assertThat(edit.add(bea, "Bea", List.of("fr", "en"))).isTrue();
        assertThat(edit.addContact(bea, Channel.SMS, "+16135550102")).isTrue();
        assertThat(edit.verification(bea, Channel.SMS, code)).isTrue();
        assertThat(edit.away(AMINA, LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 30)))
                .isTrue();

        assertThat(folder.save(edit)).isEmpty();

        People people = folder.read(NOW).onCall().orElseThrow().people();
        assertThat(people.find(bea).orElseThrow().contacts().getFirst().verification())
                .isEqualTo(code);
        assertThat(people.find(bea).orElseThrow().isReachable()).isFalse();
        assertThat(people.find(AMINA).orElseThrow().isAway(NOW)).isTrue();
        assertThat(people.find(AMINA).orElseThrow().isAway(NOW.plusSeconds(7 * 86_400)))
                .isFalse();
        assertThat(Files.readString(directory.resolve("people.yaml"))).contains("# our people", "# nights");
    }

    @Test
    void aCodeIsGoodOnceInTimeAndOnlyForWhoWasAsked() {
        Verification.Pending pending = Verification.issue(new Random(7), NOW);

        assertThat(pending.judge(pending.code() + " ", NOW)).isEqualTo(Verification.Outcome.VERIFIED);
        assertThat(pending.judge("0", NOW)).isEqualTo(Verification.Outcome.WRONG);
        assertThat(pending.judge(pending.code(), pending.expires())).isEqualTo(Verification.Outcome.EXPIRED);
        assertThat(new Verification.Unverified().judge("0", NOW)).isEqualTo(Verification.Outcome.NOT_ASKED);
    }

    @Test
    void anEditThatWouldBreakTheFileIsNotSaved() throws IOException {
        PeopleEdit edit = folder.editPeople();
        edit.addContact(AMINA, Channel.SMS, "613-555");
        String before = Files.readString(directory.resolve("people.yaml"));

        assertThat(folder.save(edit)).isNotEmpty();
        assertThat(Files.readString(directory.resolve("people.yaml"))).isEqualTo(before);
    }

    @Test
    void aGoodCalendarComesIntoForceAndABadOneLeavesTheLastGoodRota() throws IOException {
        String good = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//test//
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20261001T000000Z
                SUMMARY:amina
                DTSTART;TZID=America/Toronto:20261124T070000
                DTEND;TZID=America/Toronto:20261125T080000
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n");
        OnCallFolder.Proposal proposal = folder.propose("a.ics", good, new Rung("first"), NOW);
        folder.accept(proposal);

        OnCallFolder.Proposal bad =
                folder.propose("b.ics", good.replace("SUMMARY:amina", "SUMMARY:renamed"), new Rung("first"), NOW);

        assertThat(proposal.shifts()).isEqualTo(1);
        assertThat(bad.onCall()).isEmpty();
        assertThat(bad.findings()).isNotEmpty();
        assertThat(OnCallFixture.whoIsOn(folder.read(NOW).onCall().orElseThrow(), "first", "2026-11-24T12:30:00Z"))
                .isEqualTo("amina");
    }
}
