package org.havenline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {

    @Test
    void dropsControlsAndLoneSurrogatesAndKeepsLines() {
        assertThat(SafeText.clean("a\u0000b\u001Bc\r\nd\re\tf\u0085\u009Fg\uD83Dh\uDE2D😭"))
                .isEqualTo("abc\nd\ne fgh😭");
    }

    @Test
    void composesAccents() {
        assertThat(SafeText.clean("cafe\u0301")).isEqualTo("café");
    }

    @Test
    void keepsTheJoinersThatSpellingNeeds() {
        assertThat(SafeText.clean("می\u200Cخواهم क्\u200D")).isEqualTo("می\u200Cخواهم क्\u200D");
        assertThat(SafeText.forSms("می\u200Cخواهم…")).isEqualTo("می\u200Cخواهم…");
    }

    @Test
    void plainSignsLetALatinTextTravelCheaply() {
        assertThat(SafeText.forSms("“It’s ok” – we’re here…\u00A0!")).isEqualTo("\"It's ok\" - we're here... !");
    }

    @Test
    void typographyStaysWhereNothingIsWon() {
        assertThat(SafeText.forSms("Ça va… «\u00A0oui\u00A0»")).isEqualTo("Ça va... \" oui \"");
        assertThat(SafeText.forSms("Reçu… «\u00A0oui\u00A0»")).isEqualTo("Reçu… «\u00A0oui\u00A0»");
        assertThat(SafeText.forSms("ok… да")).isEqualTo("ok… да");
    }
}
