package org.havenline.urgency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondStageTest {

    private static final Path EXAMPLES = Path.of("dialogs/urgency/examples");

    @TempDir
    private Path folder;

    @Test
    void sameExamplesGiveTheSameModel() throws IOException {
        Path first = folder.resolve("first.bin");
        Path second = folder.resolve("second.bin");

        UrgencyTraining.run(EXAMPLES, first);
        UrgencyTraining.run(EXAMPLES, second);

        assertThat(first).hasSameBinaryContentAs(second);
    }

    @Test
    void shippedModelPagesNoHarmlessExample() throws IOException {
        SecondStage shipped = SecondStage.shipped();

        assertThat(shipped).isInstanceOf(LearnedStage.class);
        UrgencyExamples.in(EXAMPLES).values().stream()
                .flatMap(List::stream)
                .filter(example -> example.level() == Level.NONE)
                .forEach(example -> assertThat(
                                shipped.judge(example.text(), Level.NONE, false).level())
                        .as(example.text())
                        .isEqualTo(Level.NONE));
    }

    @Test
    void surenessRaisesOnlyWhatNoSignHasSeen() {
        LearnedStage sure = new LearnedStage(new float[Subwords.SIZE], 9, 0.9f);

        assertThat(sure.judge("anything", Level.NONE, false).level()).isEqualTo(Level.HIGH);
        assertThat(sure.judge("anything", Level.NONE, true).level()).isEqualTo(Level.NONE);
        assertThat(sure.judge("anything", Level.ELEVATED, false).level()).isEqualTo(Level.NONE);
    }

    @Test
    void modelStaysSmall() throws IOException {
        try (InputStream in = LearnedStage.class.getResourceAsStream(LearnedStage.RESOURCE)) {
            assertThat(in).isNotNull();
            assertThat(in.readAllBytes().length).isLessThan(4_000_000);
        }
    }

    @Test
    void exampleWithoutLevelIsNamed() throws IOException {
        Files.writeString(folder.resolve("en.tsv"), "none\thello\nhello again\n");

        assertThatThrownBy(() -> UrgencyExamples.in(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("en.tsv:2");
    }

    @Test
    void signThatPagesAHarmlessTextIsAFinding() {
        String yaml =
                "language: en\nsigns:\n  - id: tea\n    category: threat\n    level: high\n    when: [tea time]\n";

        List<SignFinding> findings = SignChecker.check(
                Map.of("en.yaml", yaml),
                Map.of("en.tsv", List.of(new UrgencyExamples.Example(Level.NONE, "it is tea time", 7))));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo("en.yaml");
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.problem()).contains("en/tea", "en.tsv:7");
        });
    }
}
