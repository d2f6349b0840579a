package org.havenline.language;

import java.util.Locale;
import opennlp.tools.langdetect.LanguageDetector;

/**
 * Our reader behind OpenNLP's interface, so that it drops in where that library's own detector is used.
 *
 * <p>OpenNLP's convention of ISO 639-3 codes is kept for {@link #getSupportedLanguages()} callers by base language
 * only where a tag has a script: answers are BCP 47 tags such as {@code zh-Hans}, because the difference matters here.
 */
public final class HelplineLanguageDetector implements LanguageDetector {

    private final transient LanguageReader reader;
    private final transient Languages languages;

    public HelplineLanguageDetector(LanguageReader reader, Languages languages) {
        this.reader = reader;
        this.languages = languages;
    }

    /** All candidates, likeliest first; one {@code und} when there is nothing to read. */
    @Override
    public opennlp.tools.langdetect.Language[] predictLanguages(CharSequence text) {
        LanguageReading reading = reader.read(text.toString(), Prior.NONE);
        if (reading.ranked().isEmpty()) {
            return new opennlp.tools.langdetect.Language[] {undetermined(0)};
        }
        return reading.ranked().stream()
                .map(candidate -> new opennlp.tools.langdetect.Language(
                        candidate.language().tag(), candidate.confidence()))
                .toArray(opennlp.tools.langdetect.Language[]::new);
    }

    /** The likeliest language, or {@code und} when none of ours is likely. */
    @Override
    public opennlp.tools.langdetect.Language predictLanguage(CharSequence text) {
        LanguageReading reading = reader.read(text.toString(), Prior.NONE);
        return reading.isUnserved() ? undetermined(reading.unserved()) : predictLanguages(text)[0];
    }

    @Override
    public String[] getSupportedLanguages() {
        return languages.recognised().stream().map(Language::tag).toArray(String[]::new);
    }

    private static opennlp.tools.langdetect.Language undetermined(double confidence) {
        return new opennlp.tools.langdetect.Language(Language.UNDETERMINED.tag().toLowerCase(Locale.ROOT), confidence);
    }
}
