package org.havenline.dialog.check;

import java.net.URI;
import java.util.regex.Pattern;
import org.havenline.dialog.Finding;
import org.havenline.dialog.tree.Node;
import org.havenline.dialog.tree.Source;

/** Every claim has a source and a date, and nobody is told what somebody should have looked at again. */
final class SourceRule implements Rule {

    /** A claim is looked at again within this time. */
    private static final int MAX_MONTHS = 12;

    /** A telephone or short number in a text is a claim. */
    private static final Pattern NUMBER =
            Pattern.compile("\\b\\d(?:-\\d){2}\\b|\\b\\d{3}-\\d{3}-\\d{4}\\b|\\b\\d{6}\\b");

    @Override
    public void look(Site site, Findings findings) {
        site.trees().nodes().flatMap(node -> node.withVariants().stream()).forEach(node -> {
            node.sources().forEach(source -> source(site, node, source, findings));
            boolean claimsNumber = NUMBER.matcher(node.say().source()).find();
            if (node.sources().isEmpty() && claimsNumber) {
                findings.add(Finding.warning(
                        "no-source",
                        node.say().where(),
                        node.say().context(),
                        "A number is told without a source.",
                        "Add it under `sources`."));
            }
        });
    }

    private static void source(Site site, Node node, Source source, Findings findings) {
        String place = node.say().context();
        if (source.isOverdue(site.today())) {
            String what = "“" + source.claim() + "” should have been looked at by " + source.reviewBy() + ".";
            String mend = "Look at " + source.source() + " again and set both dates.";
            findings.add(
                    node.soften() == null
                            ? Finding.error("overdue", source.where(), place, what, mend + " Or add `soften`.")
                            : Finding.warning(
                                    "overdue", source.where(), place, what + " The softened text is said.", mend));
        }
        if (source.verifiedOn().isAfter(site.today())) {
            findings.add(Finding.warning(
                    "date", source.where(), place, "It was verified in the future.", "Correct `verified_on`."));
        }
        if (source.reviewBy().isAfter(source.verifiedOn().plusMonths(MAX_MONTHS).plusDays(1))) {
            findings.add(Finding.warning(
                    "date",
                    source.where(),
                    place,
                    "More than 12 months until it is looked at again.",
                    "Set `review_by` to at most " + source.verifiedOn().plusMonths(MAX_MONTHS) + "."));
        }
        if (!isAddress(source.source())) {
            findings.add(Finding.error(
                    "source", source.where(), place, "“" + source.source() + "” is no address.", "Write https://…"));
        }
        if (node.soften() == null) {
            findings.add(Finding.warning(
                    "no-soften",
                    source.where(),
                    place,
                    "There is no text for the day this is overdue.",
                    "Add `soften`."));
        }
    }

    private static boolean isAddress(String source) {
        try {
            URI uri = URI.create(source);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
