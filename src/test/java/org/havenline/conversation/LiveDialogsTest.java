package org.havenline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.havenline.dialog.ResourceAnswers;
import org.havenline.storage.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A coordinator edits a file in the overlay folder while the helpline runs. */
@ExtendWith(OutputCaptureExtension.class)
class LiveDialogsTest {

    private static final String KEY = "goodbye";
    private static final String SHIPPED = "goodbye: OK. You can write here again at any time.";

    @TempDir
    Path folder;

    private String helpline;
    private long edits;

    @BeforeEach
    void layTheShippedFileOver() throws Exception {
        helpline = Files.readString(Path.of("dialogs/helpline.yaml"));
        assertThat(helpline).contains(SHIPPED);
        write(helpline);
    }

    @Test
    void aSoundEditIsLiveWithoutARestart() throws Exception {
        LiveDialogs dialogs = live();

        write(helpline.replace(SHIPPED, "goodbye: OK. See you. You can write here again."));
        dialogs.look();

        assertThat(dialogs.notice(KEY, "en", Map.of())).startsWith("OK. See you.");
    }

    @Test
    void aBrokenEditIsRefusedWithFileAndLineAndTheLastGoodOneStays(CapturedOutput output) throws Exception {
        LiveDialogs dialogs = live();

        write(helpline.replace("menu: menu/start", "menu: nowhere/start"));
        dialogs.look();

        assertThat(dialogs.notice(KEY, "en", Map.of())).startsWith("OK. You can write here again");
        assertThat(output.getAll())
                .contains("the last good one stays live")
                .containsPattern("dialogs/helpline\\.yaml:\\d+: error");
    }

    @Test
    void afterABrokenEditTheMendedOneIsTakenOver() throws Exception {
        LiveDialogs dialogs = live();
        write("base: [");
        dialogs.look();

        write(helpline.replace(SHIPPED, "goodbye: OK. Mended. You can write here again."));
        dialogs.look();

        assertThat(dialogs.notice(KEY, "en", Map.of())).startsWith("OK. Mended.");
    }

    @Test
    void brokenContentAtStartStopsTheStart() throws Exception {
        write(helpline.replace("menu: menu/start", "menu: [broken"));

        assertThatThrownBy(this::live).hasMessageContaining("helpline.yaml");
    }

    private LiveDialogs live() {
        return new LiveDialogs(folder, ResourceAnswers.NONE, new TestClock(), ZoneOffset.UTC);
    }

    private void write(String text) throws Exception {
        Path file = folder.resolve("dialogs/helpline.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        // Two edits within the file system's clock tick are still two edits.
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000 + edits++ * 10_000));
    }
}
