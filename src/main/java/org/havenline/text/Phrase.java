package org.havenline.text;

import com.ibm.icu.lang.UScript;
import java.util.List;
import java.util.Optional;

/**
 * A word or several in a row to listen for. Built once from an author's word, searched in many texts.
 *
 * <p>Matches whole words of the folded text, so "can't" hears "Can’t" and "cant" but not "can"; "aide" hears "d'aide";
 * "ill" does not hear "I'll". In scripts without blanks it matches where the word break agrees: Han and Kana when one
 * end is a word's edge, Thai, Lao, Khmer and Burmese when both are. Holds no state of a search; linear in the text.
 */
public final class Phrase {

    private final String folded;
    private final List<String> words;
    private final boolean unspaced;

    private Phrase(String folded, List<String> words, boolean unspaced) {
        this.folded = folded;
        this.words = words;
        this.unspaced = unspaced;
    }

    /** The phrase for an author's spelling. A phrase without any word (punctuation only) is heard nowhere. */
    public static Phrase of(String spelling) {
        Folded text = Folded.of(spelling.strip());
        String value = text.value().strip();
        List<String> words = text.words().stream().map(Word::text).toList();
        boolean unspaced =
                !words.isEmpty() && value.codePoints().anyMatch(point -> Spacing.of(point) != Spacing.BLANKS);
        return new Phrase(value, words, unspaced);
    }

    /** Whether the text holds the phrase. */
    public boolean in(Folded text) {
        return find(text).isPresent();
    }

    /** Where the phrase first stands, in offsets of the original text. */
    public Optional<Span> find(Folded text) {
        return unspaced ? findUnspaced(text) : findWords(text);
    }

    /** A stretch of the original text, end exclusive. */
    public record Span(int start, int end) {}

    private Optional<Span> findWords(Folded text) {
        List<Word> heard = text.words();
        for (int first = 0; !words.isEmpty() && first + words.size() <= heard.size(); first++) {
            if (startsAt(heard, first)) {
                return Optional.of(span(
                        text,
                        heard.get(first).start(),
                        heard.get(first + words.size() - 1).end()));
            }
        }
        return Optional.empty();
    }

    private boolean startsAt(List<Word> heard, int first) {
        for (int i = 0; i < words.size(); i++) {
            if (!same(words.get(i), heard.get(first + i).text())) {
                return false;
            }
        }
        return true;
    }

    /** Phones and haste drop apostrophes: the author's "can't" hears "cant", never the other way round. */
    private static boolean same(String wanted, String heard) {
        return wanted.equals(heard)
                || (wanted.length() == heard.length() + 1
                        && wanted.indexOf('\'') > 0
                        && wanted.replace("'", "").equals(heard));
    }

    private Optional<Span> findUnspaced(Folded text) {
        String value = text.value();
        for (int at = value.indexOf(folded); at >= 0; at = value.indexOf(folded, at + 1)) {
            if (edgesAgree(text, at, at + folded.length())) {
                return Optional.of(span(text, at, at + folded.length()));
            }
        }
        return Optional.empty();
    }

    private boolean edgesAgree(Folded text, int start, int end) {
        boolean startsWord = text.tokens().boundaries().get(start);
        boolean endsWord = text.tokens().boundaries().get(end);
        if (startsWord && endsWord) {
            return true;
        }
        boolean several = folded.codePointCount(0, folded.length()) > 1;
        return several
                && (startsWord || endsWord)
                && Spacing.of(folded.codePointAt(0)) == Spacing.CHARACTERS
                && Spacing.of(folded.codePointBefore(folded.length())) == Spacing.CHARACTERS;
    }

    private static Span span(Folded text, int start, int end) {
        return new Span(text.originalOffset(start), text.originalEnd(end));
    }

    /** How a script shows where a word ends. */
    private enum Spacing {
        BLANKS,
        CHARACTERS,
        DICTIONARY;

        static Spacing of(int point) {
            if (point < 0x0E00) {
                return BLANKS;
            }
            return switch (UScript.getScript(point)) {
                case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.BOPOMOFO -> CHARACTERS;
                case UScript.THAI, UScript.LAO, UScript.KHMER, UScript.MYANMAR -> DICTIONARY;
                default -> BLANKS;
            };
        }
    }
}
