package org.havenline.language.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RomanisingTest {

    private final Romanising romanising = new Romanising(new SplittableRandom(1));

    @Test
    void writesWithoutScholarlyMarks() {
        assertThat(romanising.hindi("मुझे घर जाना है")).matches("[a-z ]+").contains("ghar");
        assertThat(romanising.punjabi("ਮੈਨੂੰ ਮਦਦ ਚਾਹੀਦੀ ਹੈ")).matches("[a-z ]+");
        assertThat(romanising.mandarin("我需要帮助")).matches("[a-z ]+").startsWith("wo");
        assertThat(romanising.arabic("مرحبا يا صديقي")).matches("[a-z0-9 ']+");
    }
}
