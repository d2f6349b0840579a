package org.havenline.language.training;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Respells French words as Haitian Creole writes them. Next to no Haitian text is free to learn from, while two thirds
 * of its words are French ones written by ear, by rules that have few exceptions: "malheureusement" is "malerezman",
 * "vitesse" is "vitès". Where the rules go wrong the word is at least spelt in the Haitian way.
 */
final class HaitianSpelling {

    /** The commonest French words are left out: Haitian grammar words are its own. */
    private static final int FIRST = 600;

    private static final int LAST = 25_000;
    private static final int SHORTEST = 4;

    private record Rule(Pattern pattern, String replacement) {
        static Rule of(String pattern, String replacement) {
            return new Rule(Pattern.compile(pattern), replacement);
        }
    }

    private static final String BEFORE_CONSONANT = "(?![aeiouyéèêâîôûn])";

    private static final List<Rule> RULES = List.of(
            Rule.of("^h", ""),
            Rule.of("[tsc]ions?$", "syon"),
            Rule.of("ssions?$", "syon"),
            Rule.of("(eaux?|aux|auds?|auts?|ots?)$", "o"),
            Rule.of("eusement$", "ezman"),
            Rule.of("ements?$|ements?$", "man"),
            Rule.of("(eurs?|eure)$", "è"),
            Rule.of("euses?$", "èz"),
            Rule.of("eux$", "é"),
            Rule.of("(ières?|iers?|iès)$", "yè"),
            Rule.of("(ères?|aires?|erres?|erts?|erts?)$", "è"),
            Rule.of("(er|ez|ées?|és?)$", "é"),
            Rule.of("ages?$", "aj"),
            Rule.of("([ai]b)les?$", "$1"),
            Rule.of("is[tm]es?$", "is"),
            Rule.of("iques?$", "ik"),
            Rule.of("(ures?|urs?)$", "i"),
            Rule.of("ettes?$", "èt"),
            Rule.of("esses?$", "ès"),
            Rule.of("elles?$|els?$", "èl"),
            Rule.of("[ae]nces?$", "ans"),
            Rule.of("[ae]n[td]s?$", "an"),
            Rule.of("oi(r|res|rs|re|s|t|ts|x|e|es)?$", "wa"),
            Rule.of("(ains?|eins?|ins?|un)$", "Ẽ"),
            Rule.of("aille?s?$", "ay"),
            Rule.of("ails?$", "ay"),
            Rule.of("eil(les?|s)?$", "èy"),
            Rule.of("onnes?$", "òn"),
            Rule.of("(ords?|orts?|ores?|or)$", "ò"),
            Rule.of("(ards?|arts?|ares?|ar)$", "a"),
            Rule.of("ours?$", "ou"),
            Rule.of("(irs?|ires?)$", "i"),
            Rule.of("(ais|ait|aits|aient|aie|ets?|êts?)$", "è"),
            Rule.of("(?<!i)(en|em(?=[pb])|am(?=[pb]))" + BEFORE_CONSONANT, "an"),
            Rule.of("(ain|ein|in|im(?=[pb]))" + BEFORE_CONSONANT, "Ẽ"),
            Rule.of("om(?=[pb])", "on"),
            Rule.of("un" + BEFORE_CONSONANT, "Ẽ"),
            Rule.of("(?<=[^aeiou])es?$", ""),
            Rule.of("(?<=[aeiouyé])[dtspx]+$", ""),
            Rule.of("qu", "k"),
            Rule.of("ch", "#"),
            Rule.of("ç|c(?=[eiéèêyẼ])", "s"),
            Rule.of("c", "k"),
            Rule.of("#", "ch"),
            Rule.of("gu(?=[eiéè])", "g"),
            Rule.of("g(?=[eiéèêyẼ])", "j"),
            Rule.of("je(?=[ao])", "j"),
            Rule.of("gn", "y"),
            Rule.of("ph", "f"),
            Rule.of("th", "t"),
            Rule.of("(?<=[aeiouéèê])s(?=[aeiouéèêẼ])", "z"),
            Rule.of("x", "ks"),
            Rule.of("([bdfgklmnprstvz])\\1", "$1"),
            Rule.of("eau|au", "o"),
            Rule.of("oi", "wa"),
            Rule.of("ou(?=[aeiéè])", "w"),
            Rule.of("ai|ei|ê", "è"),
            Rule.of("œu|oeu|eu", "e"),
            Rule.of("ou", "\u0001"),
            Rule.of("(?<=[kg])ui", "i"),
            Rule.of("ui", "wi"),
            Rule.of("u|û", "i"),
            Rule.of("\u0001", "ou"),
            Rule.of("r(?=ou|[owpbmv])", "w"),
            Rule.of("er(?=[bcdfgjklmnpstvz])", "è"),
            Rule.of("or(?=[bcdfgjklmnpstvz])", "ò"),
            Rule.of("(?<=[aiu])r(?=[bcdfgjklmnpstvz])", ""),
            Rule.of("il(l)?(?=[eèéa])|ill?e?$", "iy"),
            Rule.of("i(?=[aeoèé])", "y"),
            Rule.of("é", "e"),
            Rule.of("[âà]", "a"),
            Rule.of("î|ï", "i"),
            Rule.of("ô", "o"),
            Rule.of("(?<!c)h", ""),
            Rule.of("Ẽ", "en"));

    private HaitianSpelling() {}

    static void respell(List<String> french, Consumer<String> sink) {
        Set<String> unchanged = new HashSet<>(french);
        french.stream()
                .skip(FIRST)
                .limit(LAST - FIRST)
                .filter(word -> word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter))
                .map(HaitianSpelling::respelt)
                .filter(word -> word.length() > 2 && !unchanged.contains(word))
                .distinct()
                .forEach(sink);
    }

    static String respelt(String french) {
        String word = french;
        for (Rule rule : RULES) {
            word = rule.pattern().matcher(word).replaceAll(rule.replacement());
        }
        return word;
    }
}
