package org.havenline.dialog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.havenline.dialog.check.Checker;
import org.havenline.language.Catalogue;
import org.havenline.language.PoFile;

/** Looks whether dialogs may be published: their form, their ways, their words, their translations. */
public final class DialogCheck {

    private DialogCheck() {}

    /**
     * What came of it.
     *
     * @param dialogs the dialogs, when their form is sound
     */
    public record Report(Optional<Dialogs> dialogs, List<Finding> findings) {

        public long errors() {
            return findings.stream().filter(Finding::isError).count();
        }

        /** Whether a running helpline may take them over. */
        public boolean mayBePublished() {
            return dialogs.isPresent() && findings.stream().noneMatch(Finding::stopsPublishing);
        }
    }

    /** Checks content as it would be live on this day. */
    public static Report check(
            DialogFiles files, Collection<PoFile> translations, ResourceAnswers resources, LocalDate today) {
        Dialogs.Loaded loaded = Dialogs.load(files, Catalogue.of(translations), resources);
        List<Finding> findings = new ArrayList<>(loaded.findings());
        loaded.dialogs().ifPresent(dialogs -> findings.addAll(Checker.check(dialogs, files, translations, today)));
        findings.sort(Finding.BY_PLACE);
        return new Report(loaded.dialogs(), List.copyOf(findings));
    }
}
