package org.havenline.urgency;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Other ways to read what was typed: stretched, spaced, leet, mixed-up scripts, Telex, wrong keyboard.
 *
 * <p>A respelling is only made towards words the sign files know, and it is read beside the text as typed, never in its
 * place; so it can add a danger but hide none.
 */
final class Respelling {

    /** Longer texts are honest prose or hostile; respelling them whole would only cost time. */
    private static final int MAX_LENGTH = 4_000;

    private static final int MIN_SPACED = 3;
    private static final int MAX_WORD = 60;
    private static final String LEET = "0o1i3e4a5s7t@a$s!i8b9g|l€e+t";
    private static final String LOOKALIKE = "аaеeоoсcрpхxуyіiѕsјjкkмmтtвbнhгrԁdοoαaεeιiρpτtυuνvκk";

    private final SignSet signs;
    private final KeyboardLayouts layouts = new KeyboardLayouts();

    Respelling(SignSet signs) {
        this.signs = signs;
    }

    List<TextView> of(String text, TextView view) {
        List<TextView> others = new ArrayList<>();
        if (text.length() > MAX_LENGTH) {
            return others;
        }
        TextView mended = mended(text);
        if (mended != null) {
            others.add(mended);
        }
        if (mended == null && !anyKnown(view)) {
            layouts.readings(text).forEach(other -> others.add(TextView.of(other, places(text, other))));
        }
        return others;
    }

    private static int[] places(String text, String other) {
        int[] places = new int[other.length() + 1];
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.min(i, Math.max(0, text.length() - 1));
        }
        return places;
    }

    private boolean anyKnown(TextView view) {
        for (String word : view.toString().split("[ \n]")) {
            if (word.length() >= 3 && signs.knows(word)) {
                return true;
            }
        }
        return false;
    }

    /** The text with its mangled words mended, or null if none is. */
    private @Nullable TextView mended(String text) {
        Rewriting out = new Rewriting(text);
        int i = 0;
        while (i < text.length()) {
            int spaced = spacedLetters(text, i);
            if (spaced > i) {
                out.replace(i, spaced, text.substring(i, spaced).replaceAll("[\\s.\\-_*]", ""));
                i = spaced;
                continue;
            }
            int end = wordEnd(text, i);
            if (end == i) {
                out.keep(i, i + 1);
                i++;
                continue;
            }
            mendWord(text, i, end, out);
            i = end;
        }
        return out.changed ? TextView.of(out.text.toString(), out.places()) : null;
    }

    private void mendWord(String text, int from, int to, Rewriting out) {
        String word = text.substring(from, to);
        String mended = to - from > MAX_WORD ? stretched(word) : mendedWord(word);
        if (mended == null || mended.equals(word)) {
            out.keep(from, to);
        } else {
            out.replace(from, to, mended);
        }
    }

    private static int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i)) && ",;:?\"".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    /** Where a run of single letters, parted by one sign each, ends; {@code from} if there is none. */
    private static int spacedLetters(String text, int from) {
        if (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            return from;
        }
        int i = from;
        int letters = 0;
        int end = from;
        while (i < text.length()
                && Character.isLetterOrDigit(text.charAt(i))
                && Fold.kind(text.charAt(i)) != Fold.Kind.UNSPACED
                && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
            letters++;
            end = i + 1;
            if (i + 2 >= text.length() || " .-_*".indexOf(text.charAt(i + 1)) < 0) {
                break;
            }
            i += 2;
        }
        return letters >= MIN_SPACED ? end : from;
    }

    private @Nullable String mendedWord(String raw) {
        String word = folded(raw);
        if (word.isEmpty() || signs.knows(word)) {
            return null;
        }
        if (isMixedScript(raw)) {
            return mapped(raw.toLowerCase(java.util.Locale.ROOT), LOOKALIKE);
        }
        String plain = hasSignsAmongLetters(raw) ? mapped(raw.toLowerCase(java.util.Locale.ROOT), LEET) : raw;
        String short1 = stretched(plain);
        if (!short1.equals(raw)) {
            return best(short1);
        }
        String telex = Telex.untyped(word);
        return telex != null && signs.knows(telex) ? telex : swapped(word);
    }

    /** A stretched word with each long run at one letter or two, whichever way it is known. */
    private String best(String word) {
        List<String> tries = new ArrayList<>(List.of(""));
        int i = 0;
        while (i < word.length()) {
            char c = word.charAt(i);
            int end = i;
            while (end < word.length() && word.charAt(end) == c) {
                end++;
            }
            boolean doubled = end - i == 2 && tries.size() <= 16;
            List<String> next = new ArrayList<>();
            for (String before : tries) {
                next.add(before + c);
                if (doubled) {
                    next.add(before + c + c);
                }
            }
            tries = next;
            i = end;
        }
        for (String each : tries.reversed()) {
            if (signs.knows(folded(each))) {
                return each;
            }
        }
        return tries.getFirst();
    }

    /** Two neighbouring letters changed places: the commonest slip of the thumb; only in longer words. */
    private @Nullable String swapped(String word) {
        if (word.length() < 4 || word.length() > 14) {
            return null;
        }
        for (int i = 0; i + 1 < word.length(); i++) {
            String other = word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
            if (!other.equals(word) && signs.lists(other)) {
                return other;
            }
        }
        return null;
    }

    /** Runs of three and more of one letter become two. */
    private static String stretched(String word) {
        StringBuilder shorter = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean third = i >= 2 && c == word.charAt(i - 1) && c == word.charAt(i - 2);
            if (!third || !Character.isLetter(c)) {
                shorter.append(c);
            }
        }
        return shorter.toString();
    }

    private static boolean hasSignsAmongLetters(String word) {
        boolean letter = false;
        boolean sign = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            letter |= c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            sign |= LEET.indexOf(c) % 2 == 0 && LEET.indexOf(c) >= 0 && i < word.length() - (c == '!' ? 1 : 0);
        }
        return letter && sign;
    }

    private static boolean isMixedScript(String word) {
        boolean latin = false;
        boolean other = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            latin |= c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            other |= c >= 0x370 && c <= 0x52F;
        }
        return latin && other;
    }

    private static String mapped(String word, String pairs) {
        StringBuilder mapped = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int at = pairs.indexOf(word.charAt(i));
            mapped.append(at >= 0 && at % 2 == 0 ? pairs.charAt(at + 1) : word.charAt(i));
        }
        return mapped.toString();
    }

    private static String folded(String word) {
        return TextView.of(word, null).toString().strip();
    }

    /** A text under mending, with the place in the original of each of its characters. */
    private static final class Rewriting {
        private final String original;
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> from = new ArrayList<>();
        private boolean changed;

        Rewriting(String original) {
            this.original = original;
        }

        void keep(int start, int end) {
            for (int i = start; i < end; i++) {
                text.append(original.charAt(i));
                from.add(i);
            }
        }

        void replace(int start, int end, String by) {
            changed = true;
            for (int i = 0; i < by.length(); i++) {
                text.append(by.charAt(i));
                from.add(Math.min(start + i, end - 1));
            }
        }

        int[] places() {
            return from.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
