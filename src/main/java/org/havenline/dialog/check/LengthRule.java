package org.havenline.dialog.check;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.havenline.dialog.Finding;
import org.havenline.dialog.talk.Preview;
import org.havenline.dialog.tree.Node;
import org.havenline.dialog.tree.NodeId;
import org.havenline.dialog.tree.Said;
import org.havenline.language.Language;
import org.havenline.text.Encoding;
import org.havenline.text.Segments;

/**
 * The length of each message as it is sent: with the texts that join it and its numbered choices. A first message is
 * one segment, others two, three where the script needs UCS-2.
 */
final class LengthRule implements Rule {

    private static final int MAX_GSM = 2;
    private static final int MAX_UCS2 = 3;

    /** What stands in for a value: as long as the longest usual one. */
    private static final String SAMPLE = "Saint-Jean-sur-Richelieu QC";

    @Override
    public void look(Site site, Findings findings) {
        Preview preview = new Preview(site.trees(), site.texts());
        Optional<NodeId> first = site.helpline().flow("first");
        Optional<NodeId> again = site.helpline().flow("again");
        site.trees().nodes().forEach(node -> {
            boolean opens = first.filter(node.id()::equals).isPresent()
                    || again.filter(node.id()::equals).isPresent();
            node.withVariants().forEach(one -> node(site, preview, one, opens, findings));
        });
        site.notices().forEach(said -> notice(site, said, findings));
    }

    private static void node(Site site, Preview preview, Node node, boolean opens, Findings findings) {
        boolean languages =
                site.helpline().flow("languages").filter(node.id()::equals).isPresent();
        for (Language language : site.texts().languages()) {
            if (site.texts().translated(node.say(), language).isPresent()) {
                String message = preview.message(node, language);
                judge(site, node.say(), language, message, opens ? 1 : languages ? MAX_UCS2 : 0, findings);
            }
        }
    }

    private static void notice(Site site, Said said, Findings findings) {
        for (Language language : site.texts().languages()) {
            if (site.texts().translated(said, language).isPresent()) {
                judge(site, said, language, site.texts().format(said, language, samples(said)), 0, findings);
            }
        }
    }

    private static void judge(Site site, Said said, Language language, String message, int limit, Findings findings) {
        Segments segments = Segments.of(message);
        int allowed = limit > 0 ? limit : segments.encoding() == Encoding.GSM_7 ? MAX_GSM : MAX_UCS2;
        if (segments.count() > allowed) {
            String what = "The message has " + message.length() + " characters, " + segments.count() + " segments; "
                    + allowed + " fit.";
            String mend = segments.encoding() == Encoding.GSM_7
                    ? "Shorten the text or its choices."
                    : "Shorten it, or avoid letters outside the plain set (ç ê ’ and others halve what fits).";
            findings.add(Finding.error("too-long", site.where(said, language), said.context(), what, mend)
                    .in(language.tag()));
        }
    }

    private static Map<String, String> samples(Said said) {
        Map<String, String> samples = new TreeMap<>();
        java.util.regex.Matcher names =
                java.util.regex.Pattern.compile("\\{(\\w+)").matcher(said.source());
        while (names.find()) {
            samples.put(names.group(1), SAMPLE);
        }
        return samples;
    }
}
