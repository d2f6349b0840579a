package org.havenline.cli;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.havenline.oncall.CoverageReport;
import org.havenline.oncall.OnCall;
import org.havenline.oncall.ResponderId;
import org.havenline.oncall.Shift;

/** Shifts and findings about them as lines on the helpline's own wall clock. */
record RotaText(OnCall onCall) {

    private static final DateTimeFormatter WALL =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm zzz", Locale.ENGLISH);

    String of(Shift shift) {
        return line(
                shift.rung().name(), shift.from(), shift.until(), shift.who().value());
    }

    String of(CoverageReport.Line finding) {
        String who = finding.who().stream().map(ResponderId::value).collect(Collectors.joining(", "));
        String kind = finding.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return line(finding.rung().name(), finding.from(), finding.until(), kind + (who.isEmpty() ? "" : " " + who));
    }

    String wall(Instant instant) {
        return WALL.format(instant.atZone(onCall.rota().zone()));
    }

    private String line(String rung, Instant from, Instant until, String rest) {
        return "%-12s %s - %s  %s".formatted(rung, wall(from), wall(until), rest);
    }
}
