package org.havenline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.havenline.directory.PlaceMeasure;
import org.havenline.directory.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code evaluate places}: reads rows {@code text, expected_kind, expected_value, expected_provinces} with a heading
 * and prints what is wrong. Answers 1 when a wrong province was taken without asking.
 */
@Command(
        name = "places",
        mixinStandardHelpOptions = true,
        description = "Measure the reading of places on a file: text, kind, value, provinces.")
final class EvaluatePlaces implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.tsv")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<PlaceMeasure.Row> rows =
                new PlaceMeasure(Places.shipped()).rows(Files.readAllLines(file, StandardCharsets.UTF_8));
        PrintWriter print = spec.commandLine().getOut();
        rows.stream().filter(row -> !row.right()).forEach(row -> print.println("wrong\t" + row.text() + "\t" + row.answer()));
        long right = rows.stream().filter(PlaceMeasure.Row::right).count();
        long unasked = rows.stream().filter(PlaceMeasure.Row::wrongUnasked).count();
        print.println("right " + right + " of " + rows.size() + ", wrong province unasked " + unasked);
        print.flush();
        return unasked == 0 ? 0 : 1;
    }
}
