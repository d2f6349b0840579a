package org.havenline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    Été À L’ŒUVRE          | ete a l'oeuvre
                    Đường Ødegård Łódź     | duong odegard lodz
                    STRASSE straße         | strasse strasse
                    ΒΟΉΘΕΙΑ βοήθειας       | βοηθεια βοηθειασ
                    Ёлка мой їжак          | елка мой їжак
                    مُسَاعَدَة أحمد إلى       | مساعده احمد الي
                    ۱۲٣ १२ ２             | 123 12 2
                    ﬁne ½ ①               | fine 1⁄2 1
                    がぎ ｶﾞ                | がぎ ガ
                    ज़रा                    | जरा
                    می\u200Cخواهم          | ميخواهم
                    a\u202Eb\u2066c        | abc
                    “x” — y…               | "x" - y...
                    """)
    void makesEqualWhatPeopleTypeDifferently(String text, String folded) {
        assertThat(Folded.of(text).value()).isEqualTo(folded);
    }

    @Test
    void saysNothingOfTheText() {
        assertThat(Folded.of("secret")).hasToString("Folded[6 characters]");
    }
}
