package org.havenline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.havenline.language.LanguageMeasure;
import org.havenline.language.LanguageMeasure.Abstaining;
import org.havenline.language.LanguageMeasure.Answer;
import org.havenline.language.LanguageMeasure.Labelled;
import org.havenline.language.TrainedReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code evaluate language}: reads rows {@code id, lang, text[, set, band]} with a heading, each text by itself, and
 * prints how many are right. The reader never sees the {@code lang} column.
 */
@Command(
        name = "language",
        mixinStandardHelpOptions = true,
        description = "Measure the language reader on a file: id, lang, text[, set, band].")
final class EvaluateLanguage implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.tsv")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "PRED.tsv", description = "Write id, language, certainty of each row.")
    private @Nullable Path out;

    @Option(names = "--model", description = "Another model file than the shipped one.")
    private @Nullable Path model;

    @Option(names = "--bars", description = "Print the bars instead of the table (needs the columns set and band).")
    private boolean bars;

    @Option(
            names = "--abstain",
            description = "Answer und below the shipped threshold too, not only for what is none of our languages.")
    private boolean abstain;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        TrainedReader reader = reader();
        LanguageMeasure measure = new LanguageMeasure(reader);
        List<Labelled> rows = rows();
        Abstaining abstaining = abstain ? Abstaining.WHEN_UNCERTAIN : Abstaining.WHEN_FOREIGN;
        if (out != null) {
            write(measure, rows, abstaining, out);
        }
        PrintWriter print = spec.commandLine().getOut();
        print.print(bars ? measure.bars(rows) : measure.report(rows, abstaining));
        print.flush();
        return picocli.CommandLine.ExitCode.OK;
    }

    private TrainedReader reader() throws IOException {
        if (model == null) {
            return TrainedReader.shipped();
        }
        try (var in = Files.newInputStream(model)) {
            return TrainedReader.of(in);
        }
    }

    private List<Labelled> rows() throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> heading =
                lines.isEmpty() ? List.of() : List.of(lines.getFirst().split("\t", -1));
        int id = heading.indexOf("id");
        int language = heading.indexOf("lang");
        int text = heading.indexOf("text");
        if (id < 0 || language < 0 || text < 0) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(), file + ": the heading must name id, lang and text");
        }
        List<Labelled> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split("\t", -1);
            if (row.length > Math.max(id, Math.max(language, text))) {
                String set = column(row, heading.indexOf("set"));
                rows.add(new Labelled(row[id], row[language], row[text], set, column(row, heading.indexOf("band"))));
            }
        }
        return rows;
    }

    private static String column(String[] row, int index) {
        return index >= 0 && index < row.length ? row[index] : "";
    }

    private static void write(LanguageMeasure measure, List<Labelled> rows, Abstaining abstaining, Path out)
            throws IOException {
        List<String> lines = new ArrayList<>(List.of("id\tlang\tconfidence"));
        for (Labelled row : rows) {
            Answer answer = measure.answer(row, abstaining);
            lines.add("%s\t%s\t%s"
                    .formatted(answer.id(), answer.tag(), String.format(Locale.ROOT, "%.4f", answer.confidence())));
        }
        Files.write(out, lines, StandardCharsets.UTF_8);
    }
}
