package org.havenline.dialog.talk;

import java.util.Map;
import java.util.Optional;
import org.havenline.dialog.Effect;
import org.havenline.dialog.tree.Said;
import org.havenline.dialog.tree.Trees;
import org.havenline.language.Language;
import org.havenline.language.LanguageReading;
import org.havenline.language.Languages;

/** Which language we answer in: what she names, else what she writes. */
final class Tongue {

    private static final Languages LANGUAGES = new Languages();

    /** A text this sure, of this many words, changes the language by itself; shorter ones may be names or borrowed. */
    private static final double SURE = 0.85;

    private static final int WORDS = 3;

    /** Against a language that she chose by name, only a long and very sure text counts. */
    private static final double VERY_SURE = 0.97;

    private static final int MANY_WORDS = 6;

    private final Trees trees;
    private final Texts texts;

    Tongue(Trees trees, Texts texts) {
        this.trees = trees;
        this.texts = texts;
    }

    /** Follows what the text was read as. */
    void follow(Draft draft) {
        Optional<Language> written = served(draft.heard.language());
        if (written.isEmpty() || written.get().equals(draft.language)) {
            return;
        }
        if (draft.before().isNew()) {
            draft.language = written.get();
            draft.effect(new Effect.LanguageChanged(new Language(draft.before().language()), written.get()));
        } else if (isSure(draft)) {
            change(draft, written.get());
        }
    }

    /** The language that is the whole text, if it names one we answer in. */
    Optional<Language> named(String text) {
        return LANGUAGES.named(text).map(this::spoken).filter(texts.languages()::contains);
    }

    /** Takes a language that she chose. */
    void choose(Draft draft, Language chosen) {
        draft.languageChosen = true;
        if (!chosen.equals(draft.language)) {
            change(draft, chosen);
        }
    }

    /** Whether her language is known or guessed to be one that we do not answer in. */
    boolean isUnserved(Draft draft) {
        LanguageReading reading = draft.heard.language();
        boolean recognised = reading.isCertain() && !texts.languages().contains(spoken(reading.language()));
        return reading.words() >= WORDS && (recognised || reading.isUnserved());
    }

    private Optional<Language> served(LanguageReading reading) {
        return reading.isCertain()
                ? Optional.of(spoken(reading.language())).filter(texts.languages()::contains)
                : Optional.empty();
    }

    /** Romanised Hindi is answered in Hindi, unless a helpline ships texts in it. */
    private Language spoken(Language read) {
        return texts.languages().contains(read) ? read : read.inOwnScript();
    }

    private static boolean isSure(Draft draft) {
        LanguageReading reading = draft.heard.language();
        return draft.languageChosen
                ? reading.confidence() >= VERY_SURE && reading.words() >= MANY_WORDS
                : reading.confidence() >= SURE && reading.words() >= WORDS;
    }

    /** Tells it in one short line in both languages, where the answer leaves room for it. */
    private void change(Draft draft, Language to) {
        Language from = draft.language;
        draft.language = to;
        draft.effect(new Effect.LanguageChanged(from, to));
        trees.helpline()
                .notice("language_switched")
                .ifPresent(said -> draft.courtesy(switched(said, to, to) + " / " + switched(said, from, to)));
    }

    private String switched(Said said, Language speaking, Language to) {
        return texts.format(said, speaking, Map.of("language", LANGUAGES.ownName(to)));
    }
}
