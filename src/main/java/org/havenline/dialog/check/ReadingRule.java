package org.havenline.dialog.check;

import java.util.List;
import java.util.Locale;
import org.havenline.dialog.Finding;
import org.havenline.dialog.Severity;
import org.havenline.dialog.tree.Node;
import org.havenline.dialog.tree.Said;
import org.havenline.dialog.tree.Tree;
import org.havenline.language.Language;

/** A tree reads like the sixth school year at most, in the languages that have a formula. */
final class ReadingRule implements Rule {

    private static final List<Language> MEASURED = List.of(new Language("en"), new Language("fr"), new Language("es"));

    /** A single message above this is named, so that the author knows where to begin. */
    private static final double HARD_NODE = 9;

    private static final int ENOUGH_FOR_A_NODE = 15;

    @Override
    public void look(Site site, Findings findings) {
        MEASURED.stream()
                .filter(site.texts().languages()::contains)
                .forEach(language ->
                        site.trees().trees().values().forEach(tree -> tree(site, tree, language, findings)));
    }

    private static void tree(Site site, Tree tree, Language language, Findings findings) {
        StringBuilder all = new StringBuilder();
        for (Node node : tree.nodes().values()) {
            node.withVariants()
                    .forEach(one -> all.append(text(site, one.say(), language)).append('\n'));
            if (site.helpline().flow("languages").filter(node.id()::equals).isEmpty()) {
                node(site, node.say(), language, findings);
            }
        }
        Readability.of(all.toString(), language)
                .filter(measured -> measured.words() >= Readability.ENOUGH_WORDS)
                .filter(measured -> measured.grade() > Readability.MAX_GRADE)
                .ifPresent(measured ->
                        findings.add(finding(site, tree.title(), language, measured, Severity.ERROR, tree.id())));
    }

    private static void node(Site site, Said said, Language language, Findings findings) {
        Readability.of(text(site, said, language), language)
                .filter(measured -> measured.words() >= ENOUGH_FOR_A_NODE)
                .filter(measured -> measured.grade() > HARD_NODE)
                .ifPresent(measured ->
                        findings.add(finding(site, said, language, measured, Severity.WARNING, said.context())));
    }

    private static String text(Site site, Said said, Language language) {
        return site.texts().translated(said, language).orElse("");
    }

    private static Finding finding(
            Site site, Said said, Language language, Readability measured, Severity severity, String place) {
        String what = "It reads like school year %.1f; %.1f is the limit."
                .formatted(measured.grade(), severity == Severity.ERROR ? Readability.MAX_GRADE : HARD_NODE);
        String mend = "Use shorter sentences and shorter words.";
        return new Finding(
                severity,
                "reading",
                site.where(said, language),
                place,
                language.tag(),
                String.format(Locale.ROOT, "%s", what),
                mend);
    }
}
