package org.havenline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.havenline.language.LanguageTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train language}: makes the language model; the same data and seed give the same file. */
@Command(
        name = "language",
        mixinStandardHelpOptions = true,
        description = "Train the language model from a folder with train.tsv.xz and words.tsv.xz.")
final class TrainLanguage implements Callable<Integer> {

    @Option(names = "--data", required = true, description = "Folder with train.tsv.xz and words.tsv.xz.")
    private Path data = Path.of("");

    @Option(
            names = "--lingua",
            required = true,
            description = "The Lingua library's jar (Apache-2.0): letter statistics of other languages.")
    private Path lingua = Path.of("");

    @Option(
            names = "--out",
            description = "The file to write; default ${DEFAULT-VALUE}.",
            defaultValue = "src/main/resources/org/havenline/language/model.bin")
    private Path out = Path.of("");

    @Option(names = "--effort", defaultValue = "1", description = "Share of the full training; 0.05 is a quick look.")
    private double effort = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        new LanguageTraining(line -> {
                    err.println(line);
                    err.flush();
                })
                .run(data, lingua, effort, out);
        return picocli.CommandLine.ExitCode.OK;
    }
}
