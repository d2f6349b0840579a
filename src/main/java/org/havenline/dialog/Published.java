package org.havenline.dialog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.havenline.language.PoFile;
import org.havenline.language.TranslationPolicy;

/**
 * The dialogs that are live. An edit that the checker refuses never replaces them: it is told with file, line and mend,
 * and the last good dialogs stay.
 *
 * <p>Safe for use by many threads: a turn that has begun ends with the dialogs it began with.
 */
public final class Published {

    private final ResourceAnswers resources;
    private final TranslationPolicy policy;
    private volatile Dialogs live;
    private volatile List<Finding> findings;

    /** Begins with dialogs that are known to be sound. */
    public Published(Dialogs live, ResourceAnswers resources) {
        this(live, resources, TranslationPolicy.ALL);
    }

    /** The same, saying translations only as far as a policy trusts them. */
    public Published(Dialogs live, ResourceAnswers resources, TranslationPolicy policy) {
        this.live = live.trusting(policy);
        this.resources = resources;
        this.policy = policy;
        this.findings = List.of();
    }

    /** The dialogs to speak by now. */
    public Dialogs dialogs() {
        return live;
    }

    /** What the last offer had, taken over or not: for the coordinator. */
    public List<Finding> findings() {
        return findings;
    }

    /** Takes an edit over unless the checker refuses it; missing and stale translations alone do not stop it. */
    public synchronized DialogCheck.Report offer(DialogFiles files, Collection<PoFile> translations, LocalDate today) {
        DialogCheck.Report report = DialogCheck.check(files, translations, resources, today);
        findings = report.findings();
        if (report.mayBePublished()) {
            live = report.dialogs().orElseThrow().trusting(policy);
        }
        return report;
    }
}
