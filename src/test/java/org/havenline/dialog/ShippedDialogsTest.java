package org.havenline.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.havenline.language.Catalogue;
import org.havenline.language.Language;
import org.havenline.language.LanguageReading;
import org.havenline.language.PoFile;
import org.havenline.language.TrainedReader;
import org.havenline.language.TranslationFiles;
import org.havenline.urgency.SignReader;
import org.havenline.urgency.UrgencyReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The content that ships: sound, and its words obeyed in every language that has them. */
class ShippedDialogsTest {

    private static final Path CONTENT = Path.of("");
    private static final List<PoFile> TRANSLATIONS = TranslationFiles.in(Path.of("translations"));
    private static final Dialogs DIALOGS = Dialogs.load(
                    DialogFiles.folder(CONTENT.toAbsolutePath()), Catalogue.of(TRANSLATIONS), new ExampleResources())
            .orThrow();

    @Test
    void mayBePublished() {
        DialogCheck.Report report = DialogCheck.check(
                DialogFiles.folder(CONTENT.toAbsolutePath()), TRANSLATIONS, new ExampleResources(), Demo.DAY);

        assertThat(report.findings().stream().filter(Finding::stopsPublishing)).isEmpty();
    }

    @Test
    void everyTreeCanBeDrawnInBothDirections() throws IOException {
        for (String tree : Drawing.trees(DIALOGS)) {
            assertThat(Drawing.svg(DIALOGS, tree, new Language("en")))
                    .startsWith("<svg")
                    .contains("</svg>");
            assertThat(Drawing.svg(DIALOGS, tree, new Language("ar"))).contains("direction=\"rtl\"");
        }
    }

    @Test
    void theAuthorsStoriesGoAsWrittenAndWalkEveryBranch() {
        Listening listening = new Listening(TrainedReader.shipped(), SignReader.shipped());

        AuthorTests.Report report = AuthorTests.run(DIALOGS, DialogFiles.folder(CONTENT.toAbsolutePath()), listening);

        assertThat(report.findings()).isEmpty();
        assertThat(report.missed()).isEmpty();
    }

    static Stream<String> wordsThatLeave() {
        return DIALOGS.languages().stream()
                .flatMap(language -> DIALOGS.words("leave", language).stream())
                .distinct()
                .flatMap(
                        word -> Stream.of(word, word.toUpperCase(java.util.Locale.ROOT), word + ".", " " + word + " "));
    }

    @ParameterizedTest
    @MethodSource("wordsThatLeave")
    void leavingIsSilentInEveryLanguage(String word) {
        State state = State.beginning(new Language("en"));
        Turn opened = DIALOGS.turn(state, heard("hello"));

        Turn left = DIALOGS.turn(opened.state(), heard(word));

        assertThat(left.effects()).containsExactly(new Effect.Close(true));
        assertThat(left.state().closed()).isTrue();
    }

    private static Heard heard(String text) {
        return new Heard(text, LanguageReading.NOTHING, UrgencyReading.CALM, Demo.ordinary());
    }
}
