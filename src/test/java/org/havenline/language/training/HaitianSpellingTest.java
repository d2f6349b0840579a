package org.havenline.language.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HaitianSpellingTest {

    @ParameterizedTest
    @CsvSource({
        "malheureusement,malerezman",
        "vitesse,vitès",
        "question,kesyon",
        "parler,pale",
        "travail,travay",
        "cuisine,kizin",
        "voiture,vwati",
        "merci,mèsi",
        "victime,viktim",
        "gouvernement,gouvènman",
        "semaine,semèn"
    })
    void respellsFrenchByEar(String french, String haitian) {
        assertThat(HaitianSpelling.respelt(french)).isEqualTo(haitian);
    }
}
