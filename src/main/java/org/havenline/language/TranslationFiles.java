package org.havenline.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The translation files of a folder, one a language. */
public final class TranslationFiles {

    private TranslationFiles() {}

    /** All {@code *.po} of the folder in the order of their names; none when there is no such folder. */
    public static List<PoFile> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            List<PoFile> files = new ArrayList<>();
            for (Path path : paths.filter(TranslationFiles::isPo).sorted().toList()) {
                files.add(PoFile.read(path));
            }
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException("reading the translations in " + folder, broken);
        }
    }

    private static boolean isPo(Path path) {
        return path.toString().endsWith(PoFile.SUFFIX) && Files.isRegularFile(path);
    }
}
