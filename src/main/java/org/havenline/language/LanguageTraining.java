package org.havenline.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.havenline.language.training.Trainer;

/** Makes the shipped model from data; used by the command line only. */
public final class LanguageTraining {

    private final Consumer<String> report;

    /** @param report is told how training goes */
    public LanguageTraining(Consumer<String> report) {
        this.report = report;
    }

    /**
     * Trains and writes a model. The same data and effort give the same file.
     *
     * @param folder holds {@code train.tsv.xz} (source, label, text) and {@code words.tsv.xz} (label, word, count)
     * @param lingua the Lingua library's jar: letter statistics of languages that we do not recognise
     * @param effort 1 for the shipped model, less for a quick look
     * @throws IOException when data are missing or the file cannot be written
     */
    public void run(Path folder, Path lingua, double effort, Path file) throws IOException {
        Trainer trainer = new Trainer(effort, report);
        Trainer.write(
                trainer.train(folder, lingua, Names.shipped().stream().sorted().toList()), file);
    }
}
