package org.havenline.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.havenline.language.LanguageStanding.Origin;

/**
 * Chooses the language of a conversation, text by text, so that nobody is held in the wrong one.
 *
 * <p>Pure. The rules: she can name a language at any time; nothing readable changes nothing; one word never overrules
 * a language she chose; a clear change is followed at once and confirmed in both; a language that we do not have is
 * said to be so, once; a language in Latin letters is answered in its own script with an offer of English, once.
 */
public final class LanguageChoice {

    /** Two words of the same script switch only when they leave no doubt: "thank you" is said in every language. */
    private static final double BEYOND_DOUBT = 0.97;
    /** From here a candidate is worth answering in when nothing is settled. */
    private static final double WORTH_OFFERING = 0.2;

    private static final int OFFERED = 2;
    private static final int A_FEW_WORDS = 3;
    private static final Language HINDI = new Language("hi");
    private static final Language TAGALOG = new Language("tl");
    private static final Language URDU = new Language("ur");
    private static final Language ENGLISH = new Language("en");

    private final LanguageReader reader;
    private final Languages languages;
    private final Set<Language> spoken;
    private final List<Language> pair;

    /**
     * @param spoken the languages that there is content in
     * @param pair the languages of the place, likeliest first, for those of whom nothing is known: English and French
     *     in Canada
     */
    public LanguageChoice(LanguageReader reader, Languages languages, Set<Language> spoken, List<Language> pair) {
        this.reader = reader;
        this.languages = languages;
        this.spoken = Set.copyOf(spoken);
        this.pair = List.copyOf(pair);
    }

    /** Hears one text of a conversation. */
    public LanguageDecision hear(LanguageStanding standing, String text) {
        Optional<Language> named = languages.named(text).filter(language -> !meansNo(language, text, standing));
        if (named.isPresent()) {
            return name(standing, named.get());
        }
        Optional<Language> other = languages.namedOther(text);
        if (other.isPresent()) {
            return unserved(standing, LanguageReading.NOTHING, other.get());
        }
        LanguageReading reading = reader.read(text, standing.prior());
        if (reading.ranked().isEmpty()) {
            return unchanged(standing, reading);
        }
        if (reading.isUnserved()) {
            boolean told = !standing.told().isEmpty();
            return told ? unchanged(standing, reading) : unserved(standing, reading, reading.foreign());
        }
        return reading.isCertain() ? follow(standing, reading, text) : doubt(standing, reading);
    }

    /** "Hindi" is Tagalog for "no": it names Hindi only where Tagalog is out of the question. */
    private static boolean meansNo(Language language, String text, LanguageStanding standing) {
        boolean bare = text.strip().split("\\s+").length == 1;
        return language.equals(HINDI)
                && bare
                && text.strip().charAt(0) < 0x250
                && standing.language().equals(TAGALOG);
    }

    private LanguageDecision name(LanguageStanding standing, Language named) {
        Language target = named.inOwnScript();
        if (!spoken.contains(target)) {
            return unserved(standing, LanguageReading.NOTHING, named);
        }
        return new LanguageDecision(
                new LanguageStanding(target, Origin.CHOSEN, named.isRomanised() ? named : standing.writes(), ""),
                LanguageReading.NOTHING,
                new LanguageNews.Named(target));
    }

    private static Language writes(Language named) {
        return named.isRomanised() ? named : Language.UNDETERMINED;
    }

    private LanguageDecision doubt(LanguageStanding standing, LanguageReading reading) {
        if (standing.origin() != Origin.NONE) {
            return unchanged(standing, reading);
        }
        return new LanguageDecision(standing, reading, new LanguageNews.Unsure(likeliest(reading)));
    }

    /** The likeliest languages that we have, filled up with those of the place. */
    private List<Language> likeliest(LanguageReading reading) {
        List<Language> likeliest = new ArrayList<>();
        reading.ranked().stream()
                .filter(candidate -> candidate.confidence() >= WORTH_OFFERING)
                .map(candidate -> candidate.language().inOwnScript())
                .filter(spoken::contains)
                .forEach(likeliest::add);
        likeliest.addAll(pair);
        return likeliest.stream().distinct().limit(OFFERED).toList();
    }

    private LanguageDecision follow(LanguageStanding standing, LanguageReading reading, String text) {
        Language written = reading.language().tag().equals("hi-Latn") ? HindiOrUrdu.of(text) : reading.language();
        Language target = answerTo(written, standing);
        if (!spoken.contains(target)) {
            return unserved(standing, reading, written);
        }
        if (target.equals(standing.language())) {
            return stay(standing, reading, written);
        }
        if (!standing.isSettled()) {
            return settle(standing, reading, written, target);
        }
        return isClearSwitch(standing, reading)
                ? change(standing, reading, written, target)
                : unchanged(standing, reading);
    }

    /**
     * What to answer in. Somebody who writes in Latin letters and chose another language meant that choice for these
     * very texts. Romanised Hindi and Urdu are one language to the ear: whichever of them is settled stays.
     */
    private static Language answerTo(Language written, LanguageStanding standing) {
        boolean romanisedBefore = standing.writes().isRomanised();
        if (written.isRomanised() && romanisedBefore && standing.origin() == Origin.CHOSEN) {
            return standing.language();
        }
        boolean hindustani = written.isRomanised()
                && (written.base().equals("hi") || written.base().equals("ur"));
        boolean settled =
                standing.language().equals(HINDI) || standing.language().equals(URDU);
        if (hindustani && settled) {
            return standing.language();
        }
        boolean traditional =
                written.tag().equals("zh-Latn") && standing.language().tag().equals("zh-Hant");
        return traditional ? standing.language() : written.inOwnScript();
    }

    private LanguageDecision stay(LanguageStanding standing, LanguageReading reading, Language written) {
        boolean firstRomanised = written.isRomanised() && standing.writes().equals(Language.UNDETERMINED);
        LanguageStanding now = standing.origin() == Origin.CHANNEL
                ? standing.heard(standing.language(), writes(written))
                : standing.told("").writing(written.isRomanised() ? written : standing.writes());
        LanguageNews news = firstRomanised ? romanised(written, standing.language()) : new LanguageNews.Unchanged();
        return new LanguageDecision(now, reading, news);
    }

    private LanguageDecision settle(
            LanguageStanding standing, LanguageReading reading, Language written, Language target) {
        LanguageNews news = written.isRomanised() ? romanised(written, target) : new LanguageNews.Settled(target);
        return new LanguageDecision(standing.heard(target, writes(written)), reading, news);
    }

    private LanguageDecision change(
            LanguageStanding standing, LanguageReading reading, Language written, Language target) {
        LanguageNews news = written.isRomanised()
                ? romanised(written, target)
                : new LanguageNews.Switched(standing.language(), target);
        return new LanguageDecision(standing.heard(target, writes(written)), reading, news);
    }

    private LanguageNews romanised(Language written, Language answered) {
        List<Language> offered = new ArrayList<>(List.of(ENGLISH));
        if (answered.equals(HINDI) && spoken.contains(URDU)) {
            offered.add(URDU);
        } else if (answered.equals(URDU) && spoken.contains(HINDI)) {
            offered.add(HINDI);
        }
        return new LanguageNews.Romanised(written, answered, offered);
    }

    private static boolean isClearSwitch(LanguageStanding standing, LanguageReading reading) {
        if (reading.words() >= A_FEW_WORDS) {
            return true;
        }
        boolean ownScript = !reading.language().script().equals("Latn");
        boolean otherScript =
                !reading.language().script().equals(standing.language().script());
        if (ownScript && otherScript) {
            return reading.words() > 1 || standing.origin() != Origin.CHOSEN;
        }
        return reading.words() > 1 && reading.confidence() >= BEYOND_DOUBT;
    }

    private LanguageDecision unserved(LanguageStanding standing, LanguageReading reading, Language foreign) {
        if (standing.told().equals(foreign.tag())) {
            return unchanged(standing, reading);
        }
        List<Language> answerIn = standing.isSettled() ? List.of(standing.language()) : pair;
        return new LanguageDecision(
                standing.told(foreign.tag()), reading, new LanguageNews.Unserved(foreign, answerIn));
    }

    private static LanguageDecision unchanged(LanguageStanding standing, LanguageReading reading) {
        return new LanguageDecision(standing, reading, new LanguageNews.Unchanged());
    }
}
