package org.havenline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.havenline.language.LanguageStanding.Origin;
import org.junit.jupiter.api.Test;

class LanguageChoiceTest {

    private static final Languages LANGUAGES = new Languages();
    private static final Language ENGLISH = new Language("en");
    private static final Language FRENCH = new Language("fr");
    private static final Language SPANISH = new Language("es");
    private static final LanguageChoice CHOICE = new LanguageChoice(
            TrainedReader.shipped(), LANGUAGES, Set.copyOf(LANGUAGES.shipped()), List.of(ENGLISH, FRENCH));

    private static LanguageStanding heard(String tag) {
        return LanguageStanding.UNKNOWN.heard(new Language(tag), Language.UNDETERMINED);
    }

    private static LanguageStanding chosen(String tag) {
        return LanguageStanding.UNKNOWN.chosen(new Language(tag));
    }

    private static LanguageNews news(LanguageStanding standing, String text) {
        return CHOICE.hear(standing, text).news();
    }

    @Test
    void answersAClearFirstTextInItsLanguage() {
        LanguageDecision decision = CHOICE.hear(LanguageStanding.UNKNOWN, "necesito ayuda por favor");

        assertThat(decision.news()).isEqualTo(new LanguageNews.Settled(SPANISH));
        assertThat(decision.standing().language()).isEqualTo(SPANISH);
        assertThat(decision.standing().origin()).isEqualTo(Origin.HEARD);
    }

    @Test
    void followsAClearSwitchAtOnceAndSaysSoInBoth() {
        LanguageDecision decision = CHOICE.hear(chosen("en"), "perdón no entiendo nada de inglés");

        assertThat(decision.news()).isEqualTo(new LanguageNews.Switched(ENGLISH, SPANISH));
        assertThat(decision.standing().language()).isEqualTo(SPANISH);
    }

    @Test
    void neverLetsOneWordOverruleAChoice() {
        assertThat(news(chosen("en"), "merci")).isEqualTo(new LanguageNews.Unchanged());
        assertThat(news(chosen("en"), "مساعدة")).isEqualTo(new LanguageNews.Unchanged());
        assertThat(news(chosen("hi"), "ok")).isEqualTo(new LanguageNews.Unchanged());
        assertThat(news(chosen("es"), "help")).isEqualTo(new LanguageNews.Unchanged());
    }

    @Test
    void followsOneWordOfAnotherScriptWhenNothingWasChosen() {
        assertThat(news(heard("en"), "مساعدة")).isEqualTo(new LanguageNews.Switched(ENGLISH, new Language("ar")));
    }

    @Test
    void takesAWholeSentenceWithoutBlanksForMoreThanAWord() {
        assertThat(news(chosen("en"), "我不会说英语请帮帮我"))
                .isEqualTo(new LanguageNews.Switched(ENGLISH, new Language("zh-Hans")));
    }

    @Test
    void changesNothingForDigitsEmojiLinksAndNames() {
        for (String text : List.of("2", "👍", "...", "https://example.org", "Fatima")) {
            LanguageDecision decision = CHOICE.hear(heard("fr"), text);

            assertThat(decision.news()).as(text).isEqualTo(new LanguageNews.Unchanged());
            assertThat(decision.standing()).isEqualTo(heard("fr"));
        }
    }

    @Test
    void goesOnInALanguageThatSheNamesAtAnyTime() {
        for (LanguageStanding standing : List.of(LanguageStanding.UNKNOWN, heard("en"), chosen("en"))) {
            LanguageDecision decision = CHOICE.hear(standing, "français");

            assertThat(decision.news()).isEqualTo(new LanguageNews.Named(FRENCH));
            assertThat(decision.standing().origin()).isEqualTo(Origin.CHOSEN);
        }
        assertThat(news(heard("en"), "عربي")).isEqualTo(new LanguageNews.Named(new Language("ar")));
    }

    @Test
    void takesHindiForNoInTagalog() {
        assertThat(news(heard("tl"), "hindi")).isEqualTo(new LanguageNews.Unchanged());
        assertThat(news(heard("en"), "hindi")).isEqualTo(new LanguageNews.Named(new Language("hi")));
    }

    @Test
    void answersInTheTwoLikeliestWhenTheFirstTextLeavesDoubt() {
        LanguageDecision decision = CHOICE.hear(LanguageStanding.UNKNOWN, "ok");

        assertThat(decision.news())
                .isInstanceOfSatisfying(
                        LanguageNews.Unsure.class,
                        unsure -> assertThat(unsure.answerIn()).hasSize(2).doesNotHaveDuplicates());
        assertThat(decision.standing()).isEqualTo(LanguageStanding.UNKNOWN);
    }

    @Test
    void keepsTheChannelsLanguageInDoubt() {
        assertThat(news(LanguageStanding.onChannel(FRENCH), "ok")).isEqualTo(new LanguageNews.Unchanged());
    }

    @Test
    void keepsTheMatrixLanguageOfMixedTexts() {
        assertThat(news(heard("es"), "mi boss no me paga el overtime")).isEqualTo(new LanguageNews.Unchanged());
        assertThat(news(heard("tl"), "ayaw ibigay ng boss ko yung salary ko for last month"))
                .isEqualTo(new LanguageNews.Unchanged());
    }

    @Test
    void saysOnceThatALanguageIsNotOurs() {
        LanguageDecision first =
                CHOICE.hear(LanguageStanding.UNKNOWN, "Kunt u mij alstublieft helpen met mijn kinderen?");
        LanguageDecision second = CHOICE.hear(first.standing(), "Ik weet niet meer wat ik moet doen vandaag");

        assertThat(first.news()).isEqualTo(new LanguageNews.Unserved(new Language("nl"), List.of(ENGLISH, FRENCH)));
        assertThat(second.news()).isEqualTo(new LanguageNews.Unchanged());
    }

    @Test
    void saysByNameThatALanguageIsNotOursWhereItCan() {
        assertThat(news(LanguageStanding.UNKNOWN, "ich brauche dringend Hilfe von Ihnen"))
                .isEqualTo(new LanguageNews.Unserved(new Language("de"), List.of(ENGLISH, FRENCH)));
        assertThat(news(heard("es"), "Türkçe"))
                .isEqualTo(new LanguageNews.Unserved(new Language("tr"), List.of(SPANISH)));
        assertThat(news(LanguageStanding.UNKNOWN, "βοήθεια παρακαλώ"))
                .isEqualTo(new LanguageNews.Unserved(new Language("el"), List.of(ENGLISH, FRENCH)));
    }

    @Test
    void answersRomanisedTextsInTheirScriptAndOffersEnglishOnce() {
        LanguageDecision first = CHOICE.hear(LanguageStanding.UNKNOWN, "mujhe samajh nahi aa raha kya karun");
        LanguageDecision second = CHOICE.hear(first.standing(), "kya aap meri baat sun rahe ho");

        assertThat(first.news())
                .isEqualTo(new LanguageNews.Romanised(
                        new Language("hi-Latn"), new Language("hi"), List.of(ENGLISH, new Language("ur"))));
        assertThat(first.standing().language()).isEqualTo(new Language("hi"));
        assertThat(second.news()).isEqualTo(new LanguageNews.Unchanged());
        assertThat(second.standing().language()).isEqualTo(new Language("hi"));
    }

    @Test
    void keepsUrduWhenItIsWrittenInLatinLetters() {
        LanguageDecision decision = CHOICE.hear(chosen("ur"), "mujhe samajh nahi aa rahi kya karun");

        assertThat(decision.standing().language()).isEqualTo(new Language("ur"));
        assertThat(decision.news()).isInstanceOf(LanguageNews.Romanised.class);
    }

    @Test
    void tellsRomanisedUrduByItsOwnWords() {
        LanguageDecision decision = CHOICE.hear(LanguageStanding.UNKNOWN, "mera shohar mujhe bohat maarta hai");

        assertThat(decision.standing().language()).isEqualTo(new Language("ur"));
    }

    @Test
    void remembersAnEnglishChoiceOfSomebodyWhoWritesHindiInLatinLetters() {
        LanguageStanding english = CHOICE.hear(LanguageStanding.UNKNOWN, "mujhe madad chahiye please")
                .standing()
                .chosen(ENGLISH);

        assertThat(news(english, "nahi")).isEqualTo(new LanguageNews.Unchanged());
        assertThat(CHOICE.hear(english, "mujhe kuch samajh nahi aaya")
                        .standing()
                        .language())
                .isEqualTo(ENGLISH);
    }
}
