package org.havenline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.havenline.conversation.Content;
import org.havenline.dialog.AuthorTests;
import org.havenline.dialog.DialogCheck;
import org.havenline.dialog.ExampleResources;
import org.havenline.dialog.Finding;
import org.havenline.urgency.SignChecker;
import org.havenline.urgency.SignFiles;
import org.havenline.urgency.UrgencyExamples;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: everything that is wrong with dialogs and translations, and the authors' tests. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check dialogs and translations; exit code 1 when something must be mended.")
final class Check implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "Folder with dialogs/ and translations/, laid over the shipped ones.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "For machines: one JSON document.")
    private boolean json;

    @Option(names = "--lang", description = "Only findings of this language (and those of none).")
    private @Nullable String language;

    @Option(names = "--errors", description = "Leave out warnings.")
    private boolean errorsOnly;

    @Option(names = "--summary", description = "Only count the findings.")
    private boolean summary;

    @Option(names = "--today", paramLabel = "DATE", description = "Check as on this day (2026-11-23).")
    private @Nullable LocalDate today;

    @Override
    public Integer call() throws IOException {
        Content content;
        try {
            content = Content.of(folder);
        } catch (IllegalArgumentException wrongUse) {
            System.err.println(wrongUse.getMessage());
            return 2;
        }
        LocalDate day = today == null ? LocalDate.now(Clock.systemDefaultZone()) : today;
        DialogCheck.Report report =
                DialogCheck.check(content.files(), content.translations(), new ExampleResources(), day);
        List<Finding> findings = new java.util.ArrayList<>(report.findings());
        report.dialogs()
                .ifPresent(dialogs -> findings.addAll(AuthorTests.run(dialogs, content.files(), Content.listening())
                        .findings()));
        findings.addAll(signs());
        List<Finding> shown = findings.stream().filter(this::isWanted).toList();
        show(shown);
        return shown.stream().anyMatch(Finding::isError) ? 1 : 0;
    }

    /** What is wrong with the signs of danger: the shipped ones with the folder's laid over them. */
    private List<Finding> signs() throws IOException {
        Map<String, String> files = new TreeMap<>(SignFiles.shipped());
        Map<String, List<UrgencyExamples.Example>> examples = Map.of();
        if (folder != null) {
            files.putAll(SignFiles.in(folder.resolve("dialogs/urgency")));
            examples = UrgencyExamples.in(folder.resolve("dialogs/urgency/examples"));
        }
        return SignChecker.check(files, examples).stream()
                .map(found -> Finding.error(
                        "urgency-sign",
                        "dialogs/urgency/" + found.file(),
                        found.line(),
                        found.problem() + ".",
                        found.mend() + "."))
                .toList();
    }

    private boolean isWanted(Finding finding) {
        boolean rightLanguage = language == null
                || finding.language().isEmpty()
                || finding.language().equals(language);
        return rightLanguage && (finding.isError() || !errorsOnly);
    }

    private void show(List<Finding> findings) {
        long errors = findings.stream().filter(Finding::isError).count();
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("errors", errors);
            document.put("warnings", findings.size() - errors);
            document.put(
                    "findings", findings.stream().map(FindingsPrinter::json).toList());
            FindingsPrinter.printJson(document);
            return;
        }
        if (summary) {
            counts(findings).forEach((code, count) -> System.out.printf("%6d  %s%n", count, code));
        } else {
            FindingsPrinter.print(findings);
        }
        System.out.printf("%d errors, %d warnings%n", errors, findings.size() - errors);
    }

    private static Map<String, Integer> counts(List<Finding> findings) {
        Map<String, Integer> counts = new TreeMap<>();
        findings.forEach(finding -> counts.merge(
                finding.severity().code() + " " + finding.code()
                        + (finding.language().isEmpty() ? "" : " [" + finding.language() + "]"),
                1,
                Integer::sum));
        return counts;
    }
}
