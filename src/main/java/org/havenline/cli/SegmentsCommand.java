package org.havenline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.havenline.text.Segments;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts SMS segments of many texts: reads one JSON string a line, writes one JSON object a line in the same order,
 * {@code {"encoding":"GSM-7","segments":1}}. Empty lines are skipped; anything else that is no JSON string ends it with
 * exit code 2 and the line's number (never the line).
 */
@Command(
        name = "segments",
        mixinStandardHelpOptions = true,
        description = "Count SMS segments: one JSON string a line in, one JSON object a line out.")
final class SegmentsCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InputStream input;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SegmentsCommand() {
        this(System.in);
    }

    SegmentsCommand(InputStream input) {
        this.input = input;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (!answer(line, out)) {
                out.flush();
                spec.commandLine().getErr().println("Line " + number + " is not a JSON string.");
                return ExitCode.USAGE;
            }
        }
        out.flush();
        return ExitCode.OK;
    }

    private static boolean answer(String line, PrintWriter out) {
        try {
            JsonNode text = JSON.readTree(line);
            if (!text.isString()) {
                return false;
            }
            Segments segments = Segments.of(text.stringValue());
            out.println("{\"encoding\":\"" + segments.encoding().label() + "\",\"segments\":" + segments.count() + "}");
            return true;
        } catch (JacksonException notJson) {
            return false;
        }
    }
}
