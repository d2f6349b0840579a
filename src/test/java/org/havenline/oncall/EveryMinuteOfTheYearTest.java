package org.havenline.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shift table that covers the wall clock covers every minute, also in the nights in which the clocks change. */
class EveryMinuteOfTheYearTest {

    private static final People PEOPLE = OnCallFixture.people("amina", "bea", "carla", "dina");
    private static final int MINUTES = 366 * 24 * 60;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/St_Johns",
                "America/Halifax",
                "America/Moncton",
                "America/Toronto",
                "America/Iqaluit",
                "America/Winnipeg",
                "America/Rankin_Inlet",
                "America/Regina",
                "America/Edmonton",
                "America/Vancouver",
                "America/Whitehorse",
                "America/Dawson_Creek",
                "America/Blanc-Sablon"
            })
    void everyRungHasExactlyOnePersonAtEveryMinute(String zone) {
        long seed = 20261124L + zone.hashCode();
        OnCall onCall = OnCallFixture.onCall(PEOPLE, rota(zone, new Random(seed)));
        Instant minute = LocalDate.of(2026, 1, 2).atStartOfDay(ZoneId.of(zone)).toInstant();

        int uncovered = 0;
        for (int i = 0; i < MINUTES; i++) {
            Duty duty = onCall.at(minute);
            if (duty.posts().size() != 2 || duty.isNobody() || emptyPosts(duty)) {
                uncovered++;
            }
            minute = minute.plusSeconds(60);
        }

        assertThat(uncovered).as("minutes without an answer, seed %d", seed).isZero();
        assertThat(CoverageReport.of(onCall, Instant.parse("2026-10-10T00:00:00Z")))
                .as("gaps or double plans, seed %d", seed)
                .noneMatch(
                        line -> line.kind() == CoverageReport.Kind.GAP || line.kind() == CoverageReport.Kind.OVERLAP);
    }

    private static boolean emptyPosts(Duty duty) {
        for (Post post : duty.posts()) {
            if (post instanceof Post.Empty) {
                return true;
            }
        }
        return false;
    }

    /** Three shifts a day that meet at random minutes, half of them in the hours that clocks skip or repeat. */
    private static String rota(String zone, Random random) {
        String early = time(1 + random.nextInt(2), random);
        String noon = time(9 + random.nextInt(6), random);
        String late = time(18 + random.nextInt(5), random);
        String head = "zone: " + zone + "\nrungs:\n- rung: first\n  rotations:\n";
        return head
                + rotation(early, noon, "1 day")
                + rotation(noon, late, "1 week")
                + rotation(late, early, "3 days")
                + "- rung: second\n  rotations:\n"
                + rotation("02:30", "02:30", "1 week");
    }

    private static String time(int hour, Random random) {
        return "%02d:%02d".formatted(hour, random.nextInt(60));
    }

    private static String rotation(String from, String to, String turn) {
        return "  - {people: %s, starts: 2026-01-01, turn: %s, from: \"%s\", to: \"%s\"}\n"
                .formatted(List.of("amina", "bea", "carla", "dina"), turn, from, to);
    }
}
