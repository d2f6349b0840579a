package org.havenline.urgency;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where sign files come from: a deployment's folder, or those shipped in the jar. */
public final class SignFiles {

    /** The languages shipped, each with a file of its own; a class path cannot be listed, so they are named here. */
    private static final List<String> SHIPPED = List.of(
            "common", "en", "fr", "es", "pt", "ro", "ht", "tl", "vi", "hu", "so", "ar", "fa", "ur", "hi", "pa", "bn",
            "ta", "ti", "th", "ko", "zh-Hans", "zh-Hant", "ru", "uk");

    private static final String SHIPPED_FOLDER = "/content/dialogs/urgency/";

    private SignFiles() {}

    /** The sign files of the jar: name to YAML text. */
    public static Map<String, String> shipped() {
        Map<String, String> files = new TreeMap<>();
        for (String language : SHIPPED) {
            String name = language + ".yaml";
            try (InputStream in = SignFiles.class.getResourceAsStream(SHIPPED_FOLDER + name)) {
                if (in != null) {
                    files.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("reading " + SHIPPED_FOLDER + name, unreadable);
            }
        }
        return files;
    }

    /** The sign files of a folder ({@code dialogs/urgency}): name to YAML text. Empty if there is no such folder. */
    public static Map<String, String> in(Path folder) {
        Map<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : listed.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("reading " + folder, unreadable);
        }
        return files;
    }
}
