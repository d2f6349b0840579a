package org.havenline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.havenline.dialog.DialogFiles;
import org.havenline.dialog.DialogSourceTexts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every shipped translation, as it is and after a sync, before gettext's own {@code msgfmt --check}. */
class TranslationFilesReferee {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> msgfmtAcceptsEveryFile() {
        return TranslationFiles.in(Path.of("translations")).stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> check(Path.of("translations", file.name()))));
    }

    @TestFactory
    Stream<DynamicTest> msgfmtAcceptsWhatWeWrite() {
        DialogSourceTexts sources =
                DialogSourceTexts.of(DialogFiles.folder(Path.of("."))).orElseThrow();
        Stream<PoFile> files = TranslationFiles.in(Path.of("translations")).stream();
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest(
                        "template", () -> check(write("template.pot", TranslationSync.template(sources))))),
                files.map(file -> DynamicTest.dynamicTest(
                        "synced " + file.name(),
                        () -> check(write(
                                file.name(), TranslationSync.sync(sources, file).render(sources))))));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void check(Path file) throws IOException, InterruptedException {
        File complaints = folder.resolve("complaints.txt").toFile();
        Process msgfmt;
        try {
            msgfmt = new ProcessBuilder("msgfmt", "--check", "-o", "/dev/null", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(complaints)
                    .start();
        } catch (IOException missing) {
            throw new AssertionError("msgfmt is needed: apt-get install gettext", missing);
        }
        int exit = msgfmt.waitFor();
        List<String> told = Files.readAllLines(complaints.toPath());
        assertThat(exit).as(String.join("\n", told)).isZero();
    }
}
