package org.havenline.urgency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds every listed word of every language in one pass over a text (Aho and Corasick, 1975).
 *
 * <p>The cost is that of the text's length and of what is found, not of how many words are listed; so ten times the signs
 * cost little more.
 */
final class WordAutomaton {

    /** Told of each listed word found. */
    interface Finds {
        void found(int word, int start, int end);
    }

    private final long[] keys;
    private final int[] targets;
    private final int mask;
    private final int[] fallback;
    private final int[] wordAt;
    private final int[] outputLink;
    private final int[] wordLength;
    private final int[] fromRoot;

    private WordAutomaton(Builder built, int[] fallback, int[] outputLink) {
        int size = Integer.highestOneBit(Math.max(16, built.edges.size() * 2)) * 2;
        keys = new long[size];
        targets = new int[size];
        mask = size - 1;
        fromRoot = new int[0x10000];
        built.edges.forEach(this::store);
        this.fallback = fallback;
        this.outputLink = outputLink;
        wordAt = Arrays.copyOf(built.wordAt, built.states);
        wordLength = built.lengths.stream().mapToInt(Integer::intValue).toArray();
    }

    static Builder builder() {
        return new Builder();
    }

    private void store(long key, int target) {
        if ((key >>> 16) == 0) {
            fromRoot[(int) (key & 0xFFFF)] = target;
            return;
        }
        int slot = hash(key);
        while (keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private int hash(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & mask;
    }

    private int next(int state, char c) {
        if (state == 0) {
            return fromRoot[c];
        }
        long key = ((long) state << 16) | c;
        int slot = hash(key);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & mask;
        }
        return 0;
    }

    /** Reports every occurrence of every word, by where it ends. */
    void scan(char[] text, int length, Finds finds) {
        int state = 0;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            int to = next(state, c);
            while (to == 0 && state != 0) {
                state = fallback[state];
                to = next(state, c);
            }
            state = to;
            for (int at = wordAt[state] >= 0 ? state : outputLink[state]; at > 0; at = outputLink[at]) {
                int word = wordAt[at];
                finds.found(word, i + 1 - wordLength[word], i + 1);
            }
        }
    }

    /** Collects words and builds the automaton. */
    static final class Builder {
        private final Map<Long, Integer> edges = new HashMap<>();
        private final List<List<Integer>> children = new ArrayList<>(List.of(new ArrayList<>()));
        private final List<Character> letters = new ArrayList<>(List.of('\0'));
        private final List<Integer> lengths = new ArrayList<>();
        private int[] wordAt = filled(1024);
        private int states = 1;

        private static int[] filled(int size) {
            int[] array = new int[size];
            Arrays.fill(array, -1);
            return array;
        }

        /** Adds a word and returns its number; the same word again has the same number. */
        int add(String word) {
            int state = 0;
            for (int i = 0; i < word.length(); i++) {
                state = step(state, word.charAt(i));
            }
            if (wordAt[state] < 0) {
                wordAt[state] = lengths.size();
                lengths.add(word.length());
            }
            return wordAt[state];
        }

        private int step(int state, char c) {
            long key = ((long) state << 16) | c;
            Integer known = edges.get(key);
            if (known != null) {
                return known;
            }
            int made = states++;
            if (made == wordAt.length) {
                int[] longer = filled(made * 2);
                System.arraycopy(wordAt, 0, longer, 0, made);
                wordAt = longer;
            }
            children.get(state).add(made);
            children.add(new ArrayList<>());
            letters.add(c);
            edges.put(key, made);
            return made;
        }

        WordAutomaton build() {
            int[] fallback = new int[states];
            int[] outputLink = new int[states];
            int[] queue = new int[states];
            int tail = 0;
            for (int child : children.getFirst()) {
                queue[tail++] = child;
            }
            for (int head = 0; head < tail; head++) {
                int state = queue[head];
                for (int child : children.get(state)) {
                    fallback[child] = fallbackOf(state, letters.get(child), fallback);
                    int back = fallback[child];
                    outputLink[child] = wordAt[back] >= 0 ? back : outputLink[back];
                    queue[tail++] = child;
                }
            }
            return new WordAutomaton(this, fallback, outputLink);
        }

        private int fallbackOf(int state, char c, int[] fallback) {
            int back = state;
            while (back != 0) {
                back = fallback[back];
                Integer to = edges.get(((long) back << 16) | c);
                if (to != null) {
                    return to;
                }
            }
            return 0;
        }
    }
}
