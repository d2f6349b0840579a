package org.havenline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.havenline.urgency.UrgencyTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train urgency}: makes the second stage of reading danger; the same examples give the same file. */
@Command(
        name = "urgency",
        mixinStandardHelpOptions = true,
        description = "Train the second stage of the urgency reader from example texts.")
final class TrainUrgency implements Callable<Integer> {

    @Option(
            names = "--examples",
            description = "Folder with one .tsv a language; default ${DEFAULT-VALUE}.",
            defaultValue = "dialogs/urgency/examples")
    private Path examples = Path.of("");

    @Option(
            names = "--out",
            description = "The file to write; default ${DEFAULT-VALUE}.",
            defaultValue = "src/main/resources/org/havenline/urgency/second-stage.bin")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try {
            UrgencyTraining.Outcome outcome = UrgencyTraining.run(examples, out);
            PrintWriter print = spec.commandLine().getOut();
            print.println(String.format(
                    Locale.ROOT,
                    "%d examples; certainty asked for %.3f; held-out urgent texts reaching it: %d of %d",
                    outcome.examples(),
                    outcome.threshold(),
                    outcome.reached(),
                    outcome.urgent()));
            print.flush();
            return picocli.CommandLine.ExitCode.OK;
        } catch (IllegalArgumentException wrong) {
            spec.commandLine().getErr().println(wrong.getMessage());
            return picocli.CommandLine.ExitCode.USAGE;
        }
    }
}
