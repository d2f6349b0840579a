package org.havenline.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Bidi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationIsolatesTest {

    private static final Language ARABIC = new Language("ar");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "416-555-0101",
                "+1 416 555 0101",
                "1-800-555-0199",
                "(416) 555-0101",
                "Covenant House (Toronto)",
                "https://www.example.ca/ar",
                "Maison d'Amitié",
                "help@example.ca",
                "2026-11-23",
                "+14165550101"
            })
    void numbersAndNamesAreSeenInTheirOwnOrder(String run) {
        String message = "اتصل على " + run + " الآن";

        assertThat(seen(TranslationIsolates.forWeb(message, ARABIC))).contains(run);
        assertThat(seen(TranslationIsolates.forSms(message, ARABIC))).contains(run);
    }

    @Test
    void withoutMarksAPhoneNumberIsScrambled() {
        assertThat(seen("اتصل على 416-555-0101 الآن")).contains("0101-555-416");
    }

    @Test
    void aPhoneLaysOutFromTheRightEvenWhenALatinNameLeads() {
        assertThat(TranslationIsolates.forSms("Havenline هنا", ARABIC)).isEqualTo("\u200F\u200EHavenline\u200E هنا");
        assertThat(TranslationIsolates.forSms("مرحبا", ARABIC)).isEqualTo("مرحبا");
        assertThat(TranslationIsolates.forSms("1 الأجور", ARABIC)).isEqualTo("1 الأجور");
    }

    @Test
    void otherLanguagesAndMarkedTextsStayAsTheyAre() {
        assertThat(TranslationIsolates.forSms("Call 416-555-0101", new Language("en")))
                .isEqualTo("Call 416-555-0101");
        String marked = TranslationIsolates.forWeb("اتصل 416-555-0101", ARABIC);
        assertThat(TranslationIsolates.forWeb(marked, ARABIC)).isEqualTo(marked);
    }

    /** What a reader sees from left to right, without the invisible marks. */
    private static String seen(String text) {
        String visual = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).writeReordered(Bidi.DO_MIRRORING);
        return visual.replaceAll("[\u200E\u200F\u2066-\u2069]", "");
    }
}
