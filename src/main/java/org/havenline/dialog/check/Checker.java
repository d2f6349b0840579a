package org.havenline.dialog.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.havenline.dialog.DialogFiles;
import org.havenline.dialog.Dialogs;
import org.havenline.dialog.Finding;
import org.havenline.dialog.Severity;
import org.havenline.dialog.tree.Where;
import org.havenline.language.PoFile;
import org.havenline.language.TranslationFinding;

/** Puts dialogs before all rules. */
public final class Checker {

    private static final List<Rule> RULES = List.of(
            new WaysRule(),
            new ConsentRule(),
            new SourceRule(),
            new TranslationRule(),
            new KeywordRule(),
            new LengthRule(),
            new WordingRule(),
            new ReadingRule());

    private Checker() {}

    /** Everything the rules find, in the order of files and lines. */
    public static List<Finding> check(
            Dialogs dialogs, DialogFiles files, Collection<PoFile> translations, LocalDate today) {
        Findings findings = new Findings();
        List<Finding> ofLists = new ArrayList<>();
        WordLists lists = WordLists.read(files.texts(), ofLists);
        findings.addAll(ofLists);
        Map<String, Where> lines = new HashMap<>();
        for (PoFile file : translations) {
            file.findings().stream().map(Checker::told).forEach(findings::add);
            file.entries()
                    .forEach(entry -> lines.putIfAbsent(
                            file.language().tag() + " " + entry.context(),
                            new Where("translations/" + file.language().tag() + ".po", entry.line())));
        }
        Site site = new Site(
                dialogs.trees(),
                dialogs.texts(),
                org.havenline.language.Catalogue.of(translations),
                lines,
                lists,
                today);
        RULES.forEach(rule -> rule.look(site, findings));
        return findings.sorted();
    }

    private static Finding told(TranslationFinding finding) {
        Severity severity = finding.isError() ? Severity.ERROR : Severity.WARNING;
        return new Finding(
                severity,
                finding.code(),
                new Where(finding.file(), finding.line()),
                finding.context(),
                "",
                finding.what(),
                finding.mend());
    }
}
