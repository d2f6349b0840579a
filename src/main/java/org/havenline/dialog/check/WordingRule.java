package org.havenline.dialog.check;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.havenline.dialog.Finding;
import org.havenline.dialog.tree.Said;
import org.havenline.language.Language;
import org.havenline.text.Folded;
import org.havenline.text.Phrase;

/**
 * The words themselves: none that hurts, one question at most, no shouting, no pictures. The part that a locked phone
 * shows says nothing of what this is.
 */
final class WordingRule implements Rule {

    /** What phones commonly show of a message on a locked screen. */
    static final int LOCK_SCREEN = 40;

    private static final String QUESTION_MARKS = "?؟？፧";
    private static final Pattern SHOUTED = Pattern.compile("(?<!\\p{L})\\p{Lu}{4,}(?!\\p{L})");

    /** Told in capitals because the phone company hears them so. */
    private static final Set<String> KEYWORDS = Set.of("stop", "start", "help", "unstop", "arret");

    @Override
    public void look(Site site, Findings findings) {
        Set<String> commands = commands(site);
        Stream.concat(site.sentences(), site.notices())
                .forEach(said -> everyLanguage(site, said, (language, text) -> {
                    sentence(site, said, language, text, commands, findings);
                    lockScreen(site, said, language, text, findings);
                    banned(site, said, language, text, findings);
                }));
        site.labels()
                .forEach(said ->
                        everyLanguage(site, said, (language, text) -> banned(site, said, language, text, findings)));
    }

    /** Takes one text in one language. */
    private interface Look {
        void at(Language language, String text);
    }

    private static void everyLanguage(Site site, Said said, Look look) {
        for (Language language : site.texts().languages()) {
            site.texts().translated(said, language).ifPresent(text -> look.at(language, text));
        }
    }

    private static Set<String> commands(Site site) {
        Set<String> commands = new HashSet<>(KEYWORDS);
        site.helpline()
                .words()
                .values()
                .forEach(list -> site.texts()
                        .wordsEverywhere(list)
                        .forEach(word -> commands.add(Folded.of(word).value())));
        return commands;
    }

    private static void sentence(
            Site site, Said said, Language language, String text, Set<String> commands, Findings findings) {
        long questions =
                text.chars().filter(sign -> QUESTION_MARKS.indexOf(sign) >= 0).count();
        if (questions > 1) {
            findings.add(error(
                    site,
                    said,
                    language,
                    "questions",
                    "It asks " + questions + " questions.",
                    "Ask one; put the other into a node of its own."));
        }
        if (text.indexOf('!') >= 0 || text.indexOf('！') >= 0) {
            findings.add(error(site, said, language, "shouting", "It has an exclamation mark.", "Use a full stop."));
        }
        Matcher shouted = SHOUTED.matcher(text);
        while (shouted.find()) {
            if (!commands.contains(Folded.of(shouted.group()).value())) {
                findings.add(error(
                        site,
                        said,
                        language,
                        "shouting",
                        "“" + shouted.group() + "” is in capitals.",
                        "Write it in small letters."));
            }
        }
        if (text.codePoints().anyMatch(WordingRule::isPicture)) {
            findings.add(error(site, said, language, "emoji", "It has an emoji.", "Use words."));
        }
    }

    private static void lockScreen(Site site, Said said, Language language, String text, Findings findings) {
        Folded folded = Folded.of(text);
        for (WordLists.Listed telling : site.lists().telling(language)) {
            Optional<Phrase.Span> found = telling.phrase().find(folded);
            if (found.filter(span -> span.start() < LOCK_SCREEN).isPresent()) {
                findings.add(error(
                        site,
                        said,
                        language,
                        "telling",
                        "“" + telling.word() + "” stands in the first " + LOCK_SCREEN
                                + " characters, which a locked phone shows.",
                        "Begin with something neutral."));
            }
        }
    }

    private static void banned(Site site, Said said, Language language, String text, Findings findings) {
        List<WordLists.Listed> banned = site.lists().banned(language);
        if (banned.isEmpty()) {
            return;
        }
        Folded folded = Folded.of(text);
        for (WordLists.Listed word : banned) {
            if (word.phrase().in(folded)) {
                String instead = site.lists().instead().getOrDefault(word.word(), "Say what happened, in plain words.");
                findings.add(error(site, said, language, "banned", "“" + word.word() + "” is not said here.", instead));
            }
        }
    }

    private static boolean isPicture(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.EMOJI_PRESENTATION);
    }

    private static Finding error(Site site, Said said, Language language, String code, String what, String mend) {
        return Finding.error(code, site.where(said, language), said.context(), what, mend)
                .in(language.tag());
    }
}
