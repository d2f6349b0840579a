package org.havenline.escalation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One responder around the clock, so that the demo has somebody to call. Only where no account is configured. */
final class DemoPeople {

    /** The demo's own number, from the range reserved for fiction. */
    static final String LINE = "+16475550100";

    private DemoPeople() {}

    /** Writes the demo's files where there are none yet; an operator edits them in place. */
    static void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String name : List.of("people.yaml", "rota.yaml")) {
                Path file = folder.resolve(name);
                if (Files.notExists(file)) {
                    copy(name, file);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("writing the demo's people", broken);
        }
    }

    private static void copy(String name, Path to) throws IOException {
        try (InputStream from = DemoPeople.class.getResourceAsStream("/oncall/demo/" + name)) {
            if (from == null) {
                throw new IllegalStateException("/oncall/demo/" + name + " is not in the jar");
            }
            Files.copy(from, to);
        }
    }
}
