package org.havenline.urgency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Example texts with their levels, one file a language, lines of {@code level TAB text}; for training and checking. */
public final class UrgencyExamples {

    /** An example and the line it stands on. */
    public record Example(Level level, String text, int line) {}

    private UrgencyExamples() {}

    /**
     * The examples of a folder by file name; empty if there is no such folder.
     *
     * @throws IllegalArgumentException naming file and line that cannot be read
     */
    public static Map<String, List<Example>> in(Path folder) throws IOException {
        Map<String, List<Example>> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : listed.filter(f -> f.toString().endsWith(".tsv")).toList()) {
                String name = String.valueOf(file.getFileName());
                files.put(name, of(name, Files.readAllLines(file)));
            }
        }
        return files;
    }

    private static List<Example> of(String name, List<String> lines) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int tab = Math.max(0, line.indexOf('\t'));
            int number = i + 1;
            Level level = Level.coded(line.substring(0, tab))
                    .orElseThrow(
                            () -> new IllegalArgumentException(name + ":" + number + ": a line is level, tab, text"));
            examples.add(new Example(level, line.substring(tab + 1), number));
        }
        return examples;
    }
}
