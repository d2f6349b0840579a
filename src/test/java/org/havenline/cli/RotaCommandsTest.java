package org.havenline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotaCommandsTest {

    @TempDir
    Path directory;

    @Test
    void aCoordinatorAddsAPersonVerifiesHerAndSeesTheGaps() throws IOException {
        String dir = "--dir=" + directory;
        assertThat(run(
                        "people",
                        "add",
                        "amina",
                        "--name=Amina",
                        "--languages=ar,en",
                        "--contact=sms=+16135550101",
                        dir))
                .isZero();
        Files.writeString(directory.resolve("rota.yaml"), """
                zone: America/Toronto
                rungs:
                - rung: first
                  rotations:
                  - {people: [amina], starts: 2026-01-01, from: "08:00"}
                """);
        assertThat(run("rota", "gaps", dir)).as("nobody verified yet").isEqualTo(1);

        assertThat(run("people", "verify", "amina", "sms", dir)).isZero();
        String code = Files.readString(directory.resolve("people.yaml")).replaceAll("(?s).*code: \"(\\d{6})\".*", "$1");
        assertThat(run("people", "verify", "amina", "sms", "--code=" + (code.equals("000000") ? "1" : "000000"), dir))
                .isEqualTo(1);
        assertThat(run("people", "verify", "amina", "sms", "--code=" + code, dir))
                .isZero();

        assertThat(run("rota", "gaps", dir)).isZero();
        assertThat(run("rota", "show", dir)).isZero();
        assertThat(run("rota", "feed", "amina", dir)).isZero();
        assertThat(run("people", "away", "amina", dir)).isZero();
        assertThat(run("rota", "gaps", dir)).isEqualTo(1);
        assertThat(run("people", "away", "amina", "--back", dir)).isZero();
        assertThat(run("rota", "gaps", dir)).isZero();
    }

    @Test
    void aCalendarWithAStrangerIsRefused() throws IOException {
        aCoordinatorAddsAPersonVerifiesHerAndSeesTheGaps();
        Path calendar = Files.writeString(directory.resolve("x.ics"), """
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                PRODID:-//test//\r
                BEGIN:VEVENT\r
                UID:1\r
                SUMMARY:stranger\r
                DTSTART;TZID=America/Toronto:20261124T070000\r
                DTEND;TZID=America/Toronto:20261125T080000\r
                END:VEVENT\r
                END:VCALENDAR\r
                """);

        assertThat(run("import", "rota", calendar.toString(), "--dir=" + directory))
                .isEqualTo(1);
        assertThat(directory.resolve("calendars")).doesNotExist();
        assertThat(run("import", "rota", "nowhere.ics", "--dir=" + directory)).isEqualTo(2);
    }

    private static int run(String... arguments) {
        return new CommandLine().run(arguments);
    }
}
