package org.havenline.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.havenline.dialog.DialogCheck;
import org.havenline.dialog.Dialogs;
import org.havenline.dialog.Finding;
import org.havenline.dialog.Heard;
import org.havenline.dialog.Published;
import org.havenline.dialog.ResourceAnswers;
import org.havenline.dialog.State;
import org.havenline.dialog.Turn;
import org.havenline.language.Catalogue;
import org.havenline.language.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The dialogs and translations that are live: the jar's, with a deployment's own folder laid over them. The folder is
 * looked at every second; an edit that the checker refuses is told in the log with file, line and mend, and the last good
 * dialogs stay live.
 */
public class LiveDialogs implements Talk {

    private static final Logger log = LoggerFactory.getLogger(LiveDialogs.class);

    private final @Nullable Path overlay;
    private final ResourceAnswers resources;
    private final Clock clock;
    private final ZoneId zone;
    private final Published published;
    private long fingerprint;

    /** @throws IllegalStateException when the folder's content is broken at start, with every finding */
    LiveDialogs(@Nullable Path overlay, ResourceAnswers resources, Clock clock, ZoneId zone) {
        this.overlay = overlay;
        this.resources = resources;
        this.clock = clock;
        this.zone = zone;
        this.fingerprint = fingerprintOf(overlay);
        Content content = Content.of(overlay);
        Dialogs first = Dialogs.load(content.files(), Catalogue.of(content.translations()), resources)
                .orThrow();
        this.published = new Published(first, resources);
    }

    @Override
    public Turn turn(State state, Heard heard) {
        return published.dialogs().turn(state, heard);
    }

    @Override
    public String fallback(String language) {
        return notice("something_broke", language, Map.of());
    }

    /** A text of the helpline file in a language, with its values; empty when there is none of that name. */
    public String notice(String key, String language, Map<String, String> values) {
        return published.dialogs().notice(key, new Language(language), values).orElse("");
    }

    /** What a node of a tree says ("waiting/closed"), without its choices; empty when there is none of that name. */
    public String says(String node, String language) {
        return published.dialogs().says(node, new Language(language)).orElse("");
    }

    /** All texts whose keys begin with a prefix, in a language, by key without the prefix. */
    public Map<String, String> notices(String prefix, String language) {
        return published.dialogs().notices(prefix, new Language(language));
    }

    /** The languages that are answered in, in the helpline file's order. */
    public List<Language> languages() {
        return published.dialogs().languages();
    }

    /** Looks whether the folder was edited, and takes the edit over if it is sound. */
    @Scheduled(fixedDelayString = "PT1S")
    void look() {
        long now = fingerprintOf(overlay);
        if (now == fingerprint) {
            return;
        }
        fingerprint = now;
        try {
            Content content = Content.of(overlay);
            tell(published.offer(content.files(), content.translations(), LocalDate.ofInstant(clock.instant(), zone)));
        } catch (RuntimeException unreadable) {
            log.error("The edited content cannot be read, the last good one stays live: {}", unreadable.getMessage());
        }
    }

    /** Findings are about authors' files, never about anybody's texts, so they may be logged whole. */
    private static void tell(DialogCheck.Report report) {
        if (report.mayBePublished()) {
            log.info("The edited content is live");
            return;
        }
        log.error("The edited content is refused, the last good one stays live:");
        report.findings().stream().filter(Finding::stopsPublishing).forEach(finding -> log.error("{}", finding));
    }

    /** Changes when a file is added, removed, or written anew. */
    private static long fingerprintOf(@Nullable Path folder) {
        if (folder == null || !Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(LiveDialogs::fingerprintOfFile)
                    .sum();
        } catch (IOException broken) {
            throw new UncheckedIOException("looking through " + folder, broken);
        }
    }

    private static long fingerprintOfFile(Path file) {
        try {
            return 31L * file.hashCode() + Files.getLastModifiedTime(file).toMillis() * 17 + Files.size(file);
        } catch (IOException vanished) {
            return 0;
        }
    }
}
