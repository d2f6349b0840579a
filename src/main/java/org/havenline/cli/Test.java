package org.havenline.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.havenline.conversation.Content;
import org.havenline.dialog.AuthorTests;
import org.havenline.dialog.Dialogs;
import org.havenline.dialog.ExampleResources;
import org.havenline.language.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code test}: plays the authors' scripted conversations and tells which branches none of them walks. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Play the scripted conversations in dialogs/tests; exit code 1 when one goes otherwise.")
final class Test implements Callable<Integer> {

    private static final int PERCENT = 100;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "Folder with dialogs/ and translations/, laid over the shipped ones.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "For machines: one JSON document.")
    private boolean json;

    @Option(names = "--missed", description = "List the branches that no story walks.")
    private boolean missed;

    @Option(names = "--coverage", paramLabel = "PERCENT", description = "Fail below this share of branches walked.")
    private int wanted;

    @Override
    public Integer call() {
        Content content;
        try {
            content = Content.of(folder);
        } catch (IllegalArgumentException wrongUse) {
            System.err.println(wrongUse.getMessage());
            return 2;
        }
        Dialogs.Loaded loaded =
                Dialogs.load(content.files(), Catalogue.of(content.translations()), new ExampleResources());
        if (loaded.dialogs().isEmpty()) {
            FindingsPrinter.print(loaded.findings());
            return 1;
        }
        AuthorTests.Report report = AuthorTests.run(loaded.dialogs().get(), content.files(), Content.listening());
        show(report);
        return report.findings().isEmpty() && report.coverage() * PERCENT >= wanted ? 0 : 1;
    }

    private void show(AuthorTests.Report report) {
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("stories", report.stories());
            document.put("branches", report.branches().size());
            document.put("missed", report.missed());
            document.put(
                    "findings",
                    report.findings().stream().map(FindingsPrinter::json).toList());
            FindingsPrinter.printJson(document);
            return;
        }
        FindingsPrinter.print(report.findings());
        if (missed) {
            report.missed().forEach(branch -> System.out.println("not walked: " + branch));
        }
        int walked = report.branches().size() - report.missed().size();
        System.out.printf(
                "%d stories, %d wrong; %d of %d branches walked (%.1f %%)%n",
                report.stories(),
                report.findings().size(),
                walked,
                report.branches().size(),
                PERCENT * report.coverage());
    }
}
