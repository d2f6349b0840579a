package org.havenline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.havenline.urgency.Evaluation;
import org.havenline.urgency.LabelledTexts;
import org.havenline.urgency.Reason;
import org.havenline.urgency.SignReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate urgency}: how well danger is read in labelled texts; the reader sees the text column alone. */
@Command(
        name = "urgency",
        mixinStandardHelpOptions = true,
        description =
                "Measure the urgency reader on a file: id, lang, text, expected_level, category, phenomenon, note.")
final class EvaluateUrgency implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.tsv")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "PRED.tsv", description = "Write id, level, reasons of each row.")
    private @Nullable Path out;

    @Option(names = "--covert", split = ",", paramLabel = "CODE", description = "Covert codes to switch on.")
    private Set<String> covertCodes = Set.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<Evaluation.Case> cases;
        try {
            cases = LabelledTexts.of(Files.readAllLines(file));
        } catch (IllegalArgumentException wrong) {
            spec.commandLine().getErr().println(file + ": " + wrong.getMessage());
            return picocli.CommandLine.ExitCode.USAGE;
        }
        Evaluation evaluation = Evaluation.of(SignReader.shipped(covertCodes), cases);
        if (out != null) {
            write(evaluation, out);
        }
        PrintWriter print = spec.commandLine().getOut();
        print.print(evaluation.report());
        print.flush();
        return picocli.CommandLine.ExitCode.OK;
    }

    private static void write(Evaluation evaluation, Path to) throws IOException {
        Files.write(
                to,
                evaluation.results().stream()
                        .map(result -> result.labelled().id() + "\t"
                                + result.reading().level().code() + "\t"
                                + result.reading().reasons().stream()
                                        .map(Reason::sign)
                                        .collect(Collectors.joining(",")))
                        .toList());
    }
}
