package org.havenline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {

    @ParameterizedTest
    @CsvSource({
        "passport, pasport",
        "passport, passprot",
        "passport, pssaport",
        "leave, laeve",
        "leave, leve",
        "person, persn",
        "languages, langages",
        "hello, helllo",
        "papers, papers",
        "travail, travial",
        "помощь, помошь"
    })
    void forgivesASlip(String listed, String typed) {
        assertThat(NearMiss.matches(listed, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "home, hope",
        "work, word",
        "pay, pray",
        "book, bok",
        "leave, weave",
        "person, prison",
        "leave, live",
        "k7, kt",
        "help, hell",
        "working, walking"
    })
    void neverTakesAnotherWord(String listed, String typed) {
        assertThat(NearMiss.matches(listed, typed)).isFalse();
    }

    @Test
    void distanceAgreesWithTheFullTable() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            String one = word(random);
            String other = word(random);
            int limit = random.nextInt(4);
            assertThat(NearMiss.distance(one, other, limit))
                    .as("seed %d: %s %s within %d", seed, one, other, limit)
                    .isEqualTo(Math.min(limit + 1, full(one, other)));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    private static int full(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                table[i][j] = Math.min(table[i - 1][j - 1] + same, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[one.length()][other.length()];
    }
}
