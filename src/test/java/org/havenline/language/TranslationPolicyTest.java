package org.havenline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.havenline.language.Translation.State;
import org.havenline.language.TranslationPolicy.Weight;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "ALL, DRAFT, SAFETY_CRITICAL, true",
        "ALL, STALE, SAFETY_CRITICAL, true",
        "REVIEWED_WHERE_CRITICAL, DRAFT, ORDINARY, true",
        "REVIEWED_WHERE_CRITICAL, STALE, SAFETY_CRITICAL, false",
        "REVIEWED_WHERE_CRITICAL, DRAFT, SAFETY_CRITICAL, false",
        "REVIEWED_WHERE_CRITICAL, DONE, SAFETY_CRITICAL, true",
        "REVIEWED_ONLY, DRAFT, ORDINARY, false",
        "REVIEWED_ONLY, DONE, SAFETY_CRITICAL, true"
    })
    void showsOnlyWhatTheHelplineTrusts(TranslationPolicy policy, State state, Weight weight, boolean shown) {
        assertThat(policy.choose(Optional.of(new Translation("texte", state)), weight)
                        .isPresent())
                .isEqualTo(shown);
        assertThat(policy.choose(Optional.empty(), weight)).isEmpty();
    }
}
