package org.havenline.language;

import java.util.List;

/** What changed about a conversation's language with one text: what the caller has to say, and in which languages. */
public sealed interface LanguageNews {

    /** Nothing to say: go on in the language of the standing. */
    record Unchanged() implements LanguageNews {}

    /** Her first text told its language: answer in it, nothing else to say. */
    record Settled(Language language) implements LanguageNews {}

    /** She clearly changed language: answer in the new one, and confirm in one short line in both. */
    record Switched(Language from, Language to) implements LanguageNews {}

    /** The text was the name of a language that we have: go on in it. */
    record Named(Language language) implements LanguageNews {}

    /** Not sure, and nothing settled before: answer in these (likeliest first) and list languages by number. */
    record Unsure(List<Language> answerIn) implements LanguageNews {

        public Unsure {
            answerIn = List.copyOf(answerIn);
        }
    }

    /**
     * A language that we have no content in: say so, which we have, and how a person with an interpreter is reached.
     *
     * @param language {@code und} when we cannot name it; else say it with its own name
     * @param answerIn what to say it in
     */
    record Unserved(Language language, List<Language> answerIn) implements LanguageNews {

        public Unserved {
            answerIn = List.copyOf(answerIn);
        }
    }

    /**
     * She writes a language in Latin letters: answer in its own script, with one line offering the others.
     *
     * @param written as she writes it, such as {@code hi-Latn}
     * @param answered as we answer, such as {@code hi}
     * @param offered what else to offer: English, and Urdu beside Hindi, which sound alike
     */
    record Romanised(Language written, Language answered, List<Language> offered) implements LanguageNews {

        public Romanised {
            offered = List.copyOf(offered);
        }
    }
}
