package org.havenline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.havenline.dialog.DialogFiles;
import org.havenline.dialog.DialogSourceTexts;
import org.havenline.language.Language;
import org.havenline.language.PoFile;
import org.havenline.language.SourceTexts;
import org.havenline.language.TranslationCheck;
import org.havenline.language.TranslationFiles;
import org.havenline.language.TranslationFinding;
import org.havenline.language.TranslationStatus;
import org.havenline.language.TranslationSync;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** What translators and coordinators do with {@code translations/}; the format: docs/translations-format.md. */
@Command(
        name = "translations",
        mixinStandardHelpOptions = true,
        description = "Work on the translations of a content folder (the one that holds dialogs/ and translations/).")
final class TranslationsCommand implements Callable<Integer> {

    private static final String FOLDER = "translations";
    private static final String CONTENT = "Content folder; the current one if not given.";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    @Command(name = "extract", description = "Write the template (.pot) that new translations start from.")
    int extract(
            @Option(names = "--content", defaultValue = ".", description = CONTENT) Path content,
            @Option(names = "--out", description = "File to write; translations/havenline.pot if not given.") Path out)
            throws IOException {
        Path file = out == null ? content.resolve(FOLDER).resolve("havenline.pot") : out;
        String template = TranslationSync.template(sources(content));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, template);
        print("%s written.".formatted(file));
        return ExitCode.OK;
    }

    @Command(
            name = "sync",
            description =
                    "Bring translations up to the dialogs of today: new texts empty, changed ones stale, none lost.")
    int sync(
            @Option(names = "--content", defaultValue = ".", description = CONTENT) Path content,
            @Parameters(arity = "0..*", paramLabel = "TAG", description = "Languages; all files if not given.")
                    List<String> tags)
            throws IOException {
        SourceTexts sources = sources(content);
        int exit = ExitCode.OK;
        for (PoFile file : files(content, tags == null ? List.of() : tags)) {
            Path path = content.resolve(FOLDER).resolve(file.name());
            if (file.findings().stream().anyMatch(TranslationFinding::isError)) {
                file.findings().forEach(finding -> print(finding.toString()));
                print(path + " left as it is.");
                exit = ExitCode.SOFTWARE;
                continue;
            }
            write(path, TranslationSync.sync(sources, file).render(sources));
        }
        return exit;
    }

    @Command(name = "status", description = "Show how far each language has come, and what is wrong.")
    int status(
            @Option(names = "--content", defaultValue = ".", description = CONTENT) Path content,
            @Option(names = "--json", description = "For machines.") boolean json) {
        SourceTexts sources = sources(content);
        List<TranslationStatus> table = new ArrayList<>();
        List<TranslationFinding> findings = new ArrayList<>();
        for (PoFile file : files(content, List.of())) {
            table.add(TranslationStatus.of(sources, file));
            findings.addAll(TranslationCheck.of(sources, file));
        }
        if (json) {
            print(JsonMapper.builder().build().writeValueAsString(new Report(table, findings)));
        } else {
            printTable(table);
            // A missing text is counted in the table; a line for each would bury what is wrong.
            findings.stream()
                    .filter(finding -> !finding.code().equals("missing-translation"))
                    .forEach(finding -> print(finding.toString()));
        }
        return findings.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** What {@code --json} prints. */
    record Report(List<TranslationStatus> languages, List<TranslationFinding> findings) {}

    private SourceTexts sources(Path content) {
        return DialogSourceTexts.of(DialogFiles.folder(content))
                .orElseThrow(() -> wrong("No dialogs/helpline.yaml that can be read in " + content + "."));
    }

    private List<PoFile> files(Path content, List<String> tags) {
        List<PoFile> present = TranslationFiles.in(content.resolve(FOLDER));
        for (PoFile file : present) {
            language(file.name().replaceFirst("\\.po$", ""));
        }
        if (tags.isEmpty()) {
            return present;
        }
        return tags.stream()
                .map(this::language)
                .map(language -> present.stream()
                        .filter(file -> file.language().equals(language))
                        .findFirst()
                        .orElseGet(() -> PoFile.empty(language)))
                .toList();
    }

    private Language language(String tag) {
        try {
            return new Language(tag);
        } catch (IllegalArgumentException noTag) {
            throw wrong("Not a language tag: " + tag + " (write fr, or zh-Hans; files are called fr.po).");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void write(Path path, String text) throws IOException {
        boolean same = Files.exists(path) && Files.readString(path).equals(text);
        if (!same) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, text);
        }
        print(path + (same ? " unchanged." : " updated."));
    }

    private void printTable(List<TranslationStatus> table) {
        print("%-8s %6s %6s %6s %8s %6s %6s".formatted("language", "done", "draft", "stale", "missing", "all", "over"));
        for (TranslationStatus row : table) {
            print("%-8s %6d %6d %6d %8d %6d %6d"
                    .formatted(
                            row.language(),
                            row.done(),
                            row.draft(),
                            row.stale(),
                            row.missing(),
                            row.total(),
                            row.over()));
        }
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
