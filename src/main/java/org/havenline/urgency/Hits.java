package org.havenline.urgency;

import java.util.Arrays;

/** The listed words found in one text, by where they end, and which lists are present at all. */
final class Hits {

    /** More than any honest text has; beyond it a hostile one gains nothing. */
    private static final int MAX_HITS = 200_000;

    final TextView view;
    final boolean[] present;
    int[] slots = new int[128];
    int[] starts = new int[128];
    int[] ends = new int[128];
    int size;

    private Hits(TextView view, int slotCount) {
        this.view = view;
        present = new boolean[slotCount];
    }

    static Hits in(TextView view, SignSet signs) {
        Hits hits = new Hits(view, signs.slotCount);
        signs.words.scan(view.chars, view.length, (word, start, end) -> hits.take(signs.usesOfWord[word], start, end));
        return hits;
    }

    private void take(SignSet.Use[] uses, int start, int end) {
        boolean leftClosed = view.isBoundary(start);
        boolean rightClosed = view.isBoundary(end);
        for (SignSet.Use use : uses) {
            if ((leftClosed || use.openLeft()) && (rightClosed || use.openRight()) && accentsAgree(use, start, end)) {
                add(use.slot(), start, end);
            }
        }
    }

    /** A text without accents agrees with everything; one with accents must have the right ones. */
    private boolean accentsAgree(SignSet.Use use, int start, int end) {
        if (use.accented().isEmpty()) {
            return true;
        }
        boolean bare = true;
        boolean same = true;
        for (int i = start; i < end; i++) {
            bare &= view.accented[i] == view.chars[i];
            same &= view.accented[i] == use.accented().charAt(i - start);
        }
        return same || bare;
    }

    private void add(int slot, int start, int end) {
        if (size == MAX_HITS) {
            return;
        }
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        present[slot] = true;
        slots[size] = slot;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    int firstUnit(int hit) {
        return view.unitOf[starts[hit]];
    }

    int lastUnit(int hit) {
        return view.unitOf[ends[hit] - 1];
    }

    int sentence(int hit) {
        return view.sentenceOf[firstUnit(hit)];
    }

    int clause(int hit) {
        return view.clauseOf[firstUnit(hit)];
    }
}
