package org.havenline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SegmentsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void answersEachLineWithEncodingAndSegments() {
        String input = "\"hello\"\n\n\"" + "é".repeat(161) + "\"\n\"caf\\u00ea\"\n\"\\ud83d\"\n\"\"\n\"a\\nb\"\n";

        int exit = run(input);

        assertThat(exit).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"encoding\":\"GSM-7\",\"segments\":1}",
                        "{\"encoding\":\"GSM-7\",\"segments\":2}",
                        "{\"encoding\":\"UCS-2\",\"segments\":1}",
                        "{\"encoding\":\"UCS-2\",\"segments\":1}",
                        "{\"encoding\":\"GSM-7\",\"segments\":1}",
                        "{\"encoding\":\"GSM-7\",\"segments\":1}");
    }

    @Test
    void namesTheLineThatIsNoJsonStringWithoutRepeatingIt() {
        assertThat(run("\"fine\"\nmy secret\n")).isEqualTo(2);
        assertThat(run("{\"text\": 1}\n")).isEqualTo(2);

        assertThat(err.toString()).contains("Line 2").doesNotContain("secret");
    }

    private int run(String input) {
        return new CommandLine(new SegmentsCommand(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute();
    }
}
