package org.havenline.language;

import java.util.List;

/**
 * What a text says of its language.
 *
 * @param language the language, or {@link Language#UNDETERMINED} when there is nothing to read, when no candidate is
 *     certain enough, or when it is none of ours and we cannot name it
 * @param confidence 0 to 1; of the best candidate, also when {@code language} is undetermined
 * @param ranked the candidates, likeliest first; only languages we recognise; empty when there is nothing to read
 * @param unserved certainty (0 to 1) that it is a language that we do not recognise
 * @param words how many words were read: a reader of the reading trusts one word less
 * @param foreign when it is none of ours: the language that it seems to be, or undetermined
 */
public record LanguageReading(
        Language language, double confidence, List<Candidate> ranked, double unserved, int words, Language foreign) {

    /** Nothing to read: no letters, a bare link, a name. */
    public static final LanguageReading NOTHING = new LanguageReading(Language.UNDETERMINED, 0, List.of(), 0, 0);

    public LanguageReading {
        ranked = List.copyOf(ranked);
    }

    /** A reading that names no foreign language. */
    public LanguageReading(Language language, double confidence, List<Candidate> ranked, double unserved, int words) {
        this(language, confidence, ranked, unserved, words, Language.UNDETERMINED);
    }

    /** Whether the text is most likely in a language that we do not recognise. */
    public boolean isUnserved() {
        return unserved > 0.5;
    }

    /** Whether one language is certain enough to act on. */
    public boolean isCertain() {
        return !language.equals(Language.UNDETERMINED);
    }
}
