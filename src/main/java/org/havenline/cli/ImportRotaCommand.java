package org.havenline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.havenline.oncall.CoverageReport;
import org.havenline.oncall.OnCall;
import org.havenline.oncall.OnCallFolder;
import org.havenline.oncall.Rung;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import rota FILE.ics}: puts a calendar into force for a rung, or refuses it and keeps the last good one. */
@Command(
        name = "rota",
        mixinStandardHelpOptions = true,
        description = "Take a rung's shifts from a calendar file. One unknown person or zone refuses the whole file.")
final class ImportRotaCommand implements Callable<Integer> {

    @Mixin
    private final OnCallOptions options = new OnCallOptions();

    @Parameters(paramLabel = "FILE.ics", description = "Calendar, exported as iCalendar.")
    private Path file = Path.of("");

    @Option(names = "--rung", defaultValue = "first", description = "Rung of the ladder (default: ${DEFAULT-VALUE}).")
    private String rung = "first";

    @Option(names = "--dry-run", description = "Judge the calendar and show its gaps; change nothing.")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException {
        if (Files.notExists(file)) {
            System.err.println("There is no file " + file + ".");
            return OnCallOptions.WRONG_USE;
        }
        Instant now = Clock.systemUTC().instant();
        OnCallFolder folder = options.folder();
        OnCallFolder.Proposal proposal =
                folder.propose(String.valueOf(file.getFileName()), Files.readString(file), new Rung(rung), now);
        if (proposal.onCall().isEmpty()) {
            System.err.println("Refused; the last good rota stays in force.");
            return OnCallOptions.show(proposal.findings());
        }
        OnCall onCall = proposal.onCall().get();
        List<CoverageReport.Line> report = CoverageReport.of(onCall, now);
        RotaText text = new RotaText(onCall);
        report.forEach(line -> System.out.println(text.of(line)));
        if (!dryRun) {
            folder.accept(proposal);
        }
        System.out.printf(
                "%d shifts for rung %s%s; %d lines to look at in the next eight weeks.%n",
                proposal.shifts(), rung, dryRun ? ", nothing changed" : " are in force", report.size());
        return report.isEmpty() ? OnCallOptions.FINE : OnCallOptions.FINDINGS;
    }
}
