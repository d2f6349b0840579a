package org.havenline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateLanguageTest {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter printed = new StringWriter();

    private int run(String... arguments) {
        return new picocli.CommandLine(new EvaluateLanguage())
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(printed))
                .execute(arguments);
    }

    @Test
    void writesIdLanguageAndCertaintyOfEachRow() throws IOException {
        Path file = folder.resolve("rows.tsv");
        Path out = folder.resolve("answers.tsv");
        Files.write(file, List.of("id\tlang\ttext", "a\tfr\tje ne sais plus quoi faire", "b\ten\t12345"));

        int code = run(file.toString(), "--out", out.toString());

        assertThat(code).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(3).first().isEqualTo("id\tlang\tconfidence");
        assertThat(lines.get(1)).startsWith("a\tfr\t");
        assertThat(lines.get(2)).startsWith("b\tund\t");
        assertThat(printed.toString()).contains("macro").contains("en read as und");
    }

    @Test
    void refusesAFileWithoutTheColumns() throws IOException {
        Path file = folder.resolve("rows.tsv");
        Files.write(file, List.of("one\ttwo"));

        assertThat(run(file.toString())).isEqualTo(2);
    }
}
