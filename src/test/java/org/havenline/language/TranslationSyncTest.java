package org.havenline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.havenline.language.SourceTexts.SourceText;
import org.junit.jupiter.api.Test;

class TranslationSyncTest {

    private static final Language FRENCH = new Language("fr");

    @Test
    void newTextsAreEmptyAndInTheAuthorsOrder() {
        PoFile synced = TranslationSync.sync(sources("a/x.say", "One.", "a/y.say", "Two."), PoFile.empty(FRENCH));

        assertThat(synced.entries()).extracting(PoEntry::source).containsExactly("One.", "Two.");
        assertThat(synced.entries()).noneMatch(PoEntry::isTranslated);
    }

    @Test
    void aChangedSentenceKeepsItsTranslationAsStale() {
        PoFile synced = TranslationSync.sync(sources("a/x.say", "One, now."), file(done("a/x.say", "One.", "Un.")));

        assertThat(synced.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.text()).isEqualTo("Un.");
            assertThat(entry.state()).isEqualTo(Translation.State.STALE);
            assertThat(entry.previous()).isEqualTo("One.");
        });
        assertThat(find(synced, "a/x.say", "One, now.")).isEqualTo(Translation.State.STALE);
    }

    @Test
    void changedTwiceItStillTellsTheWordingItWasMadeFrom() {
        PoFile once = TranslationSync.sync(sources("a/x.say", "Two."), file(done("a/x.say", "One.", "Un.")));
        PoFile twice = TranslationSync.sync(sources("a/x.say", "Three."), once);
        PoFile back = TranslationSync.sync(sources("a/x.say", "One."), twice);

        assertThat(twice.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.previous()).isEqualTo("One."));
        assertThat(find(back, "a/x.say", "One.")).isEqualTo(Translation.State.DRAFT);
    }

    @Test
    void aRenamedNodeTakesItsTranslationAlong() {
        PoFile synced = TranslationSync.sync(sources("b/y.say", "One."), file(done("a/x.say", "One.", "Un.")));

        assertThat(find(synced, "b/y.say", "One.")).isEqualTo(Translation.State.DONE);
        assertThat(synced.entries()).hasSize(1);
    }

    @Test
    void aTextThatIsGoneRestsAsObsoleteAndComesBack() {
        PoFile gone = TranslationSync.sync(sources("a/y.say", "Two."), file(done("a/x.say", "One.", "Un.")));
        PoFile again = TranslationSync.sync(sources("a/x.say", "One."), reread(gone));

        assertThat(gone.entries()).extracting(PoEntry::obsolete).containsExactly(false, true);
        assertThat(find(gone, "a/x.say", "One.")).isNull();
        assertThat(find(again, "a/x.say", "One.")).isEqualTo(Translation.State.DONE);
    }

    @Test
    void doneTwiceChangesNothing() {
        SourceTexts sources = sources("a/x.say", "One, now.", "a/z.say", "Three.", "b.hear", "work, job");
        PoFile old = file(
                done("a/x.say", "One.", "Un."), done("a/y.say", "Two.", "Deux."), done("b.hear", "work", "travail"));

        String once = TranslationSync.sync(sources, old).render(sources);
        String twice = TranslationSync.sync(sources, reread(TranslationSync.sync(sources, old)))
                .render(sources);

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void theTemplateHoldsEveryTextOnce() {
        SourceTexts sources = sources("a/x.say", "One.", "a/y.say", "Two.");

        PoFile template =
                PoFile.parse("havenline.pot", TranslationSync.template(sources).getBytes(StandardCharsets.UTF_8));

        assertThat(template.findings()).isEmpty();
        assertThat(template.entries()).extracting(PoEntry::context).containsExactly("a/x.say", "a/y.say");
    }

    @Test
    void countsHowFarALanguageHasCome() {
        PoFile file = file(
                done("a/x.say", "One.", "Un."),
                new PoEntry("a/y.say", "Two.", "Deux.", true, false, "", List.of(), "fr.po", 0),
                done("a/z.say", "Old.", "ê".repeat(200)));

        TranslationStatus status = TranslationStatus.of(
                sources("a/x.say", "One.", "a/y.say", "Two.", "a/z.say", "New.", "a/w.say", "Four."), file);

        assertThat(status).isEqualTo(new TranslationStatus(FRENCH, 1, 1, 1, 1, 1));
    }

    @Test
    void aRomanisedLanguageFindsTheTextInItsOwnScript() {
        PoFile hindi =
                new PoFile("hi.po", List.of(), java.util.Map.of(), List.of(done("a/x.say", "One.", "एक।")), List.of());

        assertThat(Catalogue.of(List.of(hindi)).find(new Language("hi-Latn"), "a/x.say", "One."))
                .hasValue(new Translation("एक।", Translation.State.DONE));
    }

    private static Translation.@org.jspecify.annotations.Nullable State find(
            PoFile file, String context, String source) {
        return Catalogue.of(List.of(file))
                .find(FRENCH, context, source)
                .map(Translation::state)
                .orElse(null);
    }

    private static PoFile reread(PoFile file) {
        return PoFile.parse(file.name(), file.render(List::of).getBytes(StandardCharsets.UTF_8));
    }

    private static PoEntry done(String context, String source, String text) {
        return new PoEntry(context, source, text, false, false, "", List.of(), "fr.po", 0);
    }

    private static PoFile file(PoEntry... entries) {
        return new PoFile("fr.po", List.of(), PoFile.empty(FRENCH).header(), Arrays.asList(entries), List.of());
    }

    private static SourceTexts sources(String... contextsAndTexts) {
        List<SourceText> all = java.util.stream.IntStream.range(0, contextsAndTexts.length / 2)
                .mapToObj(
                        i -> new SourceText(contextsAndTexts[2 * i], contextsAndTexts[2 * i + 1], "", "t.yaml", i + 1))
                .toList();
        return () -> all;
    }
}
