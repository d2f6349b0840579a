package org.havenline.language;

import static org.assertj.core.api.Assertions.assertThat;

import opennlp.tools.langdetect.LanguageDetector;
import org.junit.jupiter.api.Test;

class HelplineLanguageDetectorTest {

    private static final LanguageDetector DETECTOR =
            new HelplineLanguageDetector(TrainedReader.shipped(), new Languages());

    @Test
    void answersBehindTheInterfaceOfOpenNlp() {
        assertThat(DETECTOR.predictLanguage("où puis-je dormir ce soir").getLang())
                .isEqualTo("fr");
        assertThat(DETECTOR.predictLanguages("casa")).hasSizeGreaterThan(3);
        assertThat(DETECTOR.getSupportedLanguages()).contains("ht", "zh-Hant", "hi-Latn");
    }

    @Test
    void answersUndeterminedForWhatIsNoneOfOurs() {
        assertThat(DETECTOR.predictLanguage("12345").getLang()).isEqualTo("und");
        assertThat(DETECTOR.predictLanguage("Olen nukkunut huonosti monta päivää peräkkäin")
                        .getLang())
                .isEqualTo("und");
    }
}
