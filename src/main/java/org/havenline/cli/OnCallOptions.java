package org.havenline.cli;

import java.nio.file.Path;
import java.util.List;
import org.havenline.oncall.Finding;
import org.havenline.oncall.OnCallFolder;
import picocli.CommandLine.Option;

/** What the commands about people and rota have in common: the folder, and how findings are shown. */
final class OnCallOptions {

    static final int FINE = 0;
    static final int FINDINGS = 1;
    static final int WRONG_USE = 2;

    @Option(
            names = "--dir",
            defaultValue = "${HAVENLINE_ONCALL:-oncall}",
            description = "Folder with people.yaml and rota.yaml (default: ${DEFAULT-VALUE}).")
    Path directory = Path.of("oncall");

    OnCallFolder folder() {
        return new OnCallFolder(directory);
    }

    static int show(List<Finding> findings) {
        findings.forEach(finding -> System.err.println(finding));
        return findings.isEmpty() ? FINE : FINDINGS;
    }
}
