package org.havenline.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.havenline.dialog.DialogFiles;
import org.havenline.dialog.Dialogs;
import org.havenline.dialog.Heard;
import org.havenline.dialog.ResourceAnswers;
import org.havenline.dialog.State;
import org.havenline.dialog.Turn;
import org.havenline.language.Catalogue;
import org.havenline.language.Language;
import org.havenline.language.PoFile;
import org.havenline.language.TranslationFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The dialogs and translations that are live: the jar's, with a deployment's own laid over them, reloaded when they change. */
public class LiveDialogs implements Talk {


    private final @Nullable Path overlay;
    private final ResourceAnswers resources;
    private volatile Dialogs dialogs;

    LiveDialogs(@Nullable Path overlay, ResourceAnswers resources) {
        this.overlay = overlay;
        this.resources = resources;
        this.dialogs = load().orThrow();
    }

    @Override
    public Turn turn(State state, Heard heard) {
        return dialogs.turn(state, heard);
    }

    @Override
    public String fallback(String language) {
        return notice("person_called", language, Map.of());
    }

    /** A text of the helpline file in a language, with its values; empty when there is none of that name. */
    public String notice(String key, String language, Map<String, String> values) {
        return dialogs.notice(key, new Language(language), values).orElse("");
    }

    /** What a node of a tree says ("waiting/closed"), without its choices; empty when there is none of that name. */
    public String says(String node, String language) {
        return dialogs.says(node, new Language(language)).orElse("");
    }

    private Dialogs.Loaded load() {
        DialogFiles files = DialogFiles.shipped();
        if (overlay != null) {
            files = files.overlaidWith(DialogFiles.folder(overlay));
        }
        return Dialogs.load(files, Catalogue.of(translations()), resources);
    }

    private List<PoFile> translations() {
        try {
            List<PoFile> files = new ArrayList<>();
            for (Resource po : new PathMatchingResourcePatternResolver().getResources("classpath*:content/translations/*.po")) {
                files.add(PoFile.parse(String.valueOf(po.getFilename()), po.getContentAsByteArray()));
            }
            if (overlay != null) {
                files.addAll(TranslationFiles.in(overlay.resolve("translations")));
            }
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException("reading the shipped translations", broken);
        }
    }
}
