package org.havenline.language;

/**
 * What a conversation knows of its language; part of the conversation's state and readable as JSON.
 *
 * @param language the language we answer in; {@code und} while none is settled (then the pair of the place is used)
 * @param origin how we came to it
 * @param writes the romanised form she writes, so that English is offered beside it once only; else {@code und}
 * @param told the language that we last said we do not have, so that it is said once only; empty when none
 */
public record LanguageStanding(Language language, Origin origin, Language writes, String told) {

    /** How the language came to be the one we answer in. */
    public enum Origin {
        /** Nothing is known. */
        NONE,
        /** The page's language or the number's setting. */
        CHANNEL,
        /** Read from her texts. */
        HEARD,
        /** She chose it from a menu or named it. */
        CHOSEN
    }

    /** A conversation of which nothing is known. */
    public static final LanguageStanding UNKNOWN =
            new LanguageStanding(Language.UNDETERMINED, Origin.NONE, Language.UNDETERMINED, "");

    /** A conversation on a channel with a default language. */
    public static LanguageStanding onChannel(Language language) {
        return new LanguageStanding(language, Origin.CHANNEL, Language.UNDETERMINED, "");
    }

    /** She chose a language from a menu. */
    public LanguageStanding chosen(Language chosen) {
        return new LanguageStanding(chosen, Origin.CHOSEN, writes, "");
    }

    LanguageStanding heard(Language heard, Language written) {
        return new LanguageStanding(heard, Origin.HEARD, written, "");
    }

    LanguageStanding writing(Language written) {
        return new LanguageStanding(language, origin, written, told);
    }

    LanguageStanding told(String foreign) {
        return new LanguageStanding(language, origin, writes, foreign);
    }

    /** Whether a language of hers is settled: heard or chosen, not only the channel's. */
    public boolean isSettled() {
        return origin == Origin.HEARD || origin == Origin.CHOSEN;
    }

    Prior prior() {
        return switch (origin) {
            case NONE -> Prior.NONE;
            case CHANNEL -> Prior.channel(language);
            case HEARD -> Prior.previous(isWritingRomanised() ? writes : language);
            case CHOSEN -> Prior.chosen(isWritingRomanised() ? writes : language);
        };
    }

    private boolean isWritingRomanised() {
        return !writes.equals(Language.UNDETERMINED);
    }
}
