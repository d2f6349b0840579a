package org.havenline.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.havenline.escalation.RelayRoute.Mine;
import org.junit.jupiter.api.Test;

class RelayRouteTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Mine K7 = new Mine(new CaseId("a"), new CaseCode("K7"), NOON);
    private static final Mine L2 = new Mine(new CaseId("b"), new CaseCode("L2"), NOON);

    @Test
    void wordsWithoutACodeGoToTheOnlyOpenCase() {
        assertThat(RelayRoute.of(Optional.empty(), List.of(K7), false, null)).isEqualTo(new RelayRoute.To(K7.id()));
    }

    @Test
    void withTwoOpenCasesWordsWithoutACodeGoNowhere() {
        assertThat(RelayRoute.of(Optional.empty(), List.of(K7, L2), false, null))
                .isEqualTo(new RelayRoute.WhichOf(List.of(K7.code(), L2.code())));
        assertThat(RelayRoute.of(Optional.of(L2.code()), List.of(K7, L2), false, null))
                .isEqualTo(new RelayRoute.To(L2.id()));
    }

    @Test
    void afterAnotherCaseEndedWordsWithoutACodeGoNowhereUntilTheNewOneIsNamed() {
        Instant ended = NOON.plusSeconds(5);

        assertThat(RelayRoute.of(Optional.empty(), List.of(K7), false, ended))
                .isEqualTo(new RelayRoute.WhichOf(List.of(K7.code())));
        assertThat(RelayRoute.of(Optional.of(K7.code()), List.of(K7), false, ended))
                .isEqualTo(new RelayRoute.To(K7.id()));
        assertThat(RelayRoute.of(
                        Optional.empty(), List.of(new Mine(K7.id(), K7.code(), ended.plusSeconds(1))), false, ended))
                .isEqualTo(new RelayRoute.To(K7.id()));
    }

    @Test
    void aCodeThatIsNotTheirsOrNobodysIsRefused() {
        assertThat(RelayRoute.of(Optional.of(new CaseCode("X3")), List.of(K7), true, null))
                .isEqualTo(new RelayRoute.NotYours(new CaseCode("X3")));
        assertThat(RelayRoute.of(Optional.of(new CaseCode("X3")), List.of(K7), false, null))
                .isEqualTo(new RelayRoute.NoSuchCase(Optional.of(new CaseCode("X3"))));
        assertThat(RelayRoute.of(Optional.empty(), List.of(), false, null))
                .isEqualTo(new RelayRoute.NoSuchCase(Optional.empty()));
    }
}
