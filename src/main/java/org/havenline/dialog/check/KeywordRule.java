package org.havenline.dialog.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.havenline.dialog.Finding;
import org.havenline.dialog.tree.Choice;
import org.havenline.dialog.tree.Node;
import org.havenline.dialog.tree.Said;
import org.havenline.dialog.tree.Target;
import org.havenline.language.Language;
import org.havenline.text.Folded;
import org.havenline.text.Numerals;
import org.havenline.text.Word;

/**
 * Words that choose: none that the phone company answers itself, none that two choices share, none that means
 * something else everywhere.
 */
final class KeywordRule implements Rule {

    /**
     * What carriers and Twilio act on when it is the whole message: the defaults of Advanced Opt-Out, what Canadian
     * carriers expect in French, and their commonest translations.
     */
    private static final Set<String> CARRIER = Set.of(
            "stop",
            "stopall",
            "unsubscribe",
            "cancel",
            "end",
            "quit",
            "revoke",
            "optout",
            "opt out",
            "help",
            "info",
            "start",
            "yes",
            "unstop",
            "arret",
            "aide",
            "oui",
            "fin",
            "annuler",
            "desabonner",
            "si",
            "alto",
            "parar",
            "ayuda",
            "cancelar");

    @Override
    public void look(Site site, Findings findings) {
        Map<String, String> everywhere = commandWords(site);
        site.trees()
                .nodes()
                .flatMap(node -> node.withVariants().stream())
                .forEach(node -> node(site, node, everywhere, findings));
    }

    private static Map<String, String> commandWords(Site site) {
        Map<String, String> words = new HashMap<>();
        site.helpline().words().forEach((command, list) -> {
            if (!Set.of("yes", "no", "skip").contains(command)) {
                site.texts().wordsEverywhere(list).forEach(word -> words.putIfAbsent(key(word), command));
            }
        });
        return words;
    }

    private static void node(Site site, Node node, Map<String, String> everywhere, Findings findings) {
        Map<String, Choice> taken = new HashMap<>();
        for (Choice choice : node.choices()) {
            for (Language language : site.texts().languages()) {
                for (Heard heard : heard(site, choice, language)) {
                    carrier(site, heard, language, findings);
                    if (!leaves(site, choice)) {
                        command(site, heard, language, everywhere, findings);
                    }
                    Choice other = taken.putIfAbsent(heard.key(), choice);
                    if (other != null && !other.id().equals(choice.id())) {
                        findings.add(finding(
                                site,
                                heard,
                                language,
                                "same-word",
                                "“" + heard.word() + "” means `" + other.id() + "` and `" + choice.id() + "`.",
                                "Take it from one of them."));
                    }
                }
            }
        }
    }

    /** A choice that leads to leaving may be called so. */
    private static boolean leaves(Site site, Choice choice) {
        return choice.go() instanceof Target.ToNode to
                && site.helpline().flow("leave").filter(to.node()::equals).isPresent();
    }

    /** A word as it is written and as it is heard. */
    private record Heard(Said said, String word, String key) {}

    private static Set<Heard> heard(Site site, Choice choice, Language language) {
        Set<Heard> heard = new LinkedHashSet<>();
        site.texts()
                .translated(choice.label(), language)
                .ifPresent(label -> heard.add(new Heard(choice.label(), label, key(label))));
        site.texts()
                .translated(choice.hear(), language)
                .ifPresent(list ->
                        Said.words(list).forEach(word -> heard.add(new Heard(choice.hear(), word, key(word)))));
        return heard.stream().filter(one -> !one.key().isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void carrier(Site site, Heard heard, Language language, Findings findings) {
        if (CARRIER.contains(heard.key())) {
            findings.add(finding(
                    site,
                    heard,
                    language,
                    "carrier-keyword",
                    "The phone company answers “" + heard.word() + "” itself.",
                    "Use another word; the number works anyway."));
        } else if (Numerals.read(heard.word()).isPresent()
                && heard.word().strip().length() < 3) {
            findings.add(finding(
                    site,
                    heard,
                    language,
                    "number-word",
                    "“" + heard.word() + "” is the number of a choice.",
                    "Choices are numbered by themselves: remove it."));
        }
    }

    private static void command(
            Site site, Heard heard, Language language, Map<String, String> everywhere, Findings findings) {
        String command = everywhere.get(heard.key());
        if (command == null) {
            return;
        }
        String what = "“" + heard.word() + "” means `" + command + "` everywhere.";
        if (command.equals("leave")) {
            findings.add(
                    finding(site, heard, language, "command-word", what, "Leaving comes first: use another word."));
        }
    }

    private static Finding finding(Site site, Heard heard, Language language, String code, String what, String mend) {
        return Finding.error(
                        code, site.where(heard.said(), language), heard.said().context(), what, mend)
                .in(language.tag());
    }

    private static String key(String word) {
        List<Word> words = Folded.of(word).words();
        return words.stream().map(Word::text).map(text -> text.replace("'", "")).collect(Collectors.joining(" "));
    }
}
