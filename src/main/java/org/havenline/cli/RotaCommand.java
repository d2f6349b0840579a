package org.havenline.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.havenline.oncall.CoverageReport;
import org.havenline.oncall.OnCall;
import org.havenline.oncall.OnCallFolder;
import org.havenline.oncall.Post;
import org.havenline.oncall.ResponderId;
import org.havenline.oncall.Rung;
import org.havenline.oncall.ShiftFeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rota}: who is on call now and next, what is wrong in the weeks ahead, one's own shifts as a calendar. */
@Command(name = "rota", mixinStandardHelpOptions = true, description = "Show who is on call, gaps, own shifts.")
final class RotaCommand {

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Who is on call now, and the plan ahead.")
    int show(
            @Mixin OnCallOptions options,
            @Option(names = "--days", defaultValue = "7", description = "Days ahead (default: 7).") int days)
            throws IOException {
        Instant now = Clock.systemUTC().instant();
        OnCallFolder.Reading reading = options.folder().read(now);
        reading.onCall().ifPresent(onCall -> show(onCall, now, days));
        return OnCallOptions.show(reading.findings());
    }

    private static void show(OnCall onCall, Instant now, int days) {
        RotaText text = new RotaText(onCall);
        System.out.println("Now, " + text.wall(now) + ":");
        for (Post post : onCall.at(now).posts()) {
            System.out.printf("%-12s %s%n", post.rung().name(), words(post));
        }
        System.out.println();
        for (Rung rung : onCall.rota().rungs()) {
            onCall.rota()
                    .plan(rung, now, now.plus(Duration.ofDays(days)))
                    .forEach(shift -> System.out.println(text.of(shift)));
        }
    }

    private static String words(Post post) {
        return switch (post) {
            case Post.Staffed staffed -> staffed.responder().id().value();
            case Post.Empty empty -> "nobody (" + empty.why().name().toLowerCase(Locale.ROOT) + ")";
        };
    }

    @Command(
            name = "gaps",
            mixinStandardHelpOptions = true,
            description = "Gaps, double plans, absences and short nights of the next eight weeks. Exit code 1 if any.")
    int gaps(@Mixin OnCallOptions options) throws IOException {
        Instant now = Clock.systemUTC().instant();
        OnCallFolder.Reading reading = options.folder().read(now);
        if (reading.onCall().isEmpty()) {
            return OnCallOptions.show(reading.findings());
        }
        OnCall onCall = reading.onCall().get();
        List<CoverageReport.Line> report = CoverageReport.of(onCall, now);
        report.forEach(line -> System.out.println(new RotaText(onCall).of(line)));
        return report.isEmpty() ? OnCallOptions.FINE : OnCallOptions.FINDINGS;
    }

    @Command(name = "feed", mixinStandardHelpOptions = true, description = "One person's shifts as a calendar file.")
    int feed(
            @Mixin OnCallOptions options,
            @Parameters(paramLabel = "ID", description = "The person's id in people.yaml.") String id,
            @Option(names = "--title", defaultValue = "Shift", description = "What each shift is called.") String title)
            throws IOException {
        if (!ResponderId.isWellFormed(id)) {
            return OnCallOptions.WRONG_USE;
        }
        Instant now = Clock.systemUTC().instant();
        OnCallFolder.Reading reading = options.folder().read(now);
        reading.onCall().ifPresent(onCall -> System.out.print(ShiftFeed.of(onCall, new ResponderId(id), title, now)));
        return OnCallOptions.show(reading.findings());
    }
}
