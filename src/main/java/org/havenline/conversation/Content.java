package org.havenline.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.havenline.dialog.DialogFiles;
import org.havenline.dialog.Listening;
import org.havenline.language.PoFile;
import org.havenline.language.TrainedReader;
import org.havenline.language.TranslationFiles;
import org.havenline.urgency.SignReader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts that a command works on: the jar's, with a folder of one's own laid over them file by file. */
public record Content(DialogFiles files, List<PoFile> translations) {

    /**
     * @param folder the one that holds {@code dialogs/} and {@code translations/}; null for the shipped texts alone
     * @throws IllegalArgumentException when there is no such folder in it
     */
    public static Content of(@Nullable Path folder) {
        Map<String, PoFile> translations = new LinkedHashMap<>();
        shippedTranslations().forEach(file -> translations.put(file.name(), file));
        if (folder == null) {
            return new Content(DialogFiles.shipped(), List.copyOf(translations.values()));
        }
        if (!Files.isDirectory(folder.resolve("dialogs")) && !Files.isDirectory(folder.resolve("translations"))) {
            throw new IllegalArgumentException("There is no dialogs/ or translations/ in " + folder + ".");
        }
        TranslationFiles.in(folder.resolve("translations")).forEach(file -> translations.put(file.name(), file));
        return new Content(
                DialogFiles.shipped().overlaidWith(DialogFiles.folder(folder)), List.copyOf(translations.values()));
    }

    /** The readers that the running helpline has. */
    public static Listening listening() {
        return new Listening(TrainedReader.shipped(), SignReader.shipped());
    }

    private static List<PoFile> shippedTranslations() {
        try {
            List<PoFile> files = new ArrayList<>();
            for (Resource po :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:content/translations/*.po")) {
                files.add(PoFile.parse(String.valueOf(po.getFilename()), po.getContentAsByteArray()));
            }
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException("reading the shipped translations", broken);
        }
    }
}
