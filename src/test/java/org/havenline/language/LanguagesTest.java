package org.havenline.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    private static final Languages LANGUAGES = new Languages();

    @ParameterizedTest
    @CsvSource({
        "français,fr",
        "FRANCAIS,fr",
        "French please,fr",
        "po polsku,pl",
        "عربي,ar",
        "بالعربي,ar",
        "Punjabi,pa",
        "ਪੰਜਾਬੀ,pa",
        "español por favor,es",
        "en español,es",
        "Spanish,es",
        "中文,zh-Hans",
        "繁體中文,zh-Hant",
        "Cantonese,zh-Hant",
        "tagalog po,tl",
        "kreyòl,ht",
        "creole,ht",
        "af soomaali,so",
        "Soomaali,so",
        "فارسی,fa",
        "farsi,fa",
        "اردو,ur",
        "Urdu,ur",
        "по-русски,ru",
        "українською,uk",
        "tiếng Việt,vi",
        "tieng viet,vi",
        "한국어,ko",
        "ภาษาไทย,th",
        "ትግርኛ,ti",
        "हिन्दी में,hi",
        "বাংলা,bn",
        "தமிழ்,ta",
        "română,ro",
        "magyarul,hu",
        "português,pt",
        "roman urdu,ur-Latn",
        "I speak English,en",
        "angielski,en",
        "英語,en",
        "الإنجليزية,en",
        "inglés,en"
    })
    void knowsALanguageByAnyOfItsNames(String typed, String tag) {
        assertThat(LANGUAGES.named(typed)).contains(new Language(tag));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "help",
                "no english",
                "no hablo inglés",
                "je ne parle pas anglais",
                "my boss is french",
                "2",
                "he took my polish passport and left",
                "xyz"
            })
    void takesNothingElseForTheNameOfALanguage(String typed) {
        assertThat(LANGUAGES.named(typed)).isEmpty();
    }

    @Test
    void knowsLanguagesThatWeDoNotHaveByName() {
        assertThat(LANGUAGES.namedOther("Türkçe")).contains(new Language("tr"));
        assertThat(LANGUAGES.namedOther("Nederlands")).contains(new Language("nl"));
        assertThat(LANGUAGES.named("Türkçe")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fr,Français", "ht,Kreyòl ayisyen", "ar,العربية", "pa,ਪੰਜਾਬੀ", "tl,Tagalog", "so,Soomaali"})
    void callsEachLanguageByItsOwnName(String tag, String name) {
        assertThat(LANGUAGES.ownName(new Language(tag))).isEqualTo(name);
    }

    @Test
    void callsEachLanguageInEveryOther() {
        assertThat(LANGUAGES.englishName(new Language("ur"))).isEqualTo("Urdu");
        assertThat(LANGUAGES.name(new Language("ur"), new Language("fr"))).isEqualTo("ourdou");
    }

    @ParameterizedTest
    @CsvSource({"ar,true", "fa,true", "ur,true", "he,true", "ar-Latn,false", "ur-Latn,false", "en,false", "pa,false"})
    void knowsWhichRunFromRightToLeft(String tag, boolean rightToLeft) {
        assertThat(new Language(tag).isRightToLeft()).isEqualTo(rightToLeft);
    }

    @Test
    void knowsTheScript() {
        assertThat(new Language("ur").script()).isEqualTo("Arab");
        assertThat(new Language("ur-Latn").script()).isEqualTo("Latn");
        assertThat(new Language("zh-Latn").inOwnScript()).isEqualTo(new Language("zh-Hans"));
    }

    @Test
    void shipsTwentyFourLanguages() {
        assertThat(LANGUAGES.shipped()).hasSize(24).startsWith(new Language("en"));
        assertThat(LANGUAGES.recognised()).doesNotHaveDuplicates().containsAll(LANGUAGES.shipped());
    }
}
