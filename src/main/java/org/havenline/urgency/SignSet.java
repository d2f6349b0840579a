package org.havenline.urgency;

import java.util.Set;

/** All signs of all languages, compiled: what the engine runs on. Immutable; a reload makes a new one. */
final class SignSet {

    /** A way a listed word counts: for these slots, with or without word ends, with these accents or any. */
    record Use(int slot, boolean openLeft, boolean openRight, String accented) {}

    final WordAutomaton words;
    final Use[][] usesOfWord;
    final int slotCount;
    final Pattern[] patterns;
    final int[][] patternsByAnchor;
    final Sign[] signs;
    final int[] butSlots;
    private final Set<String> known;
    private final Set<String> knownStems;

    SignSet(
            WordAutomaton words,
            Use[][] usesOfWord,
            int slotCount,
            Pattern[] patterns,
            int[][] patternsByAnchor,
            Sign[] signs,
            int[] butSlots,
            Set<String> known,
            Set<String> knownStems) {
        this.words = words;
        this.usesOfWord = usesOfWord;
        this.slotCount = slotCount;
        this.patterns = patterns;
        this.patternsByAnchor = patternsByAnchor;
        this.signs = signs;
        this.butSlots = butSlots;
        this.known = known;
        this.knownStems = knownStems;
    }

    /** Whether the files list this folded word, itself or by its beginning; the repair of spelling asks it. */
    boolean knows(String word) {
        if (known.contains(word)) {
            return true;
        }
        for (int end = Math.min(3, word.length()); end <= word.length(); end++) {
            if (knownStems.contains(word.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** Whether this very word is listed. */
    boolean lists(String word) {
        return known.contains(word);
    }

    int patternCount() {
        return patterns.length;
    }
}
