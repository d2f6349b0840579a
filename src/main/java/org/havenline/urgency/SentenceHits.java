package org.havenline.urgency;

/** The hits of one sentence, list by list; the engine's working memory, used for one sentence after another. */
final class SentenceHits {

    private static final int NONE = -1;

    final Hits hits;
    int from;
    int to;
    private final int[] firstOf;
    private final int[] lastOf;
    private final int[] nextOf;

    SentenceHits(Hits hits, int slotCount) {
        this.hits = hits;
        firstOf = new int[slotCount];
        lastOf = new int[slotCount];
        nextOf = new int[hits.size];
    }

    /** Takes up the sentence that begins with this hit; returns the first hit of the next one. */
    int takeUp(int begin) {
        for (int i = from; i < to; i++) {
            firstOf[hits.slots[i]] = 0;
        }
        from = begin;
        to = begin;
        int sentence = hits.sentence(begin);
        while (to < hits.size && hits.sentence(to) == sentence) {
            int slot = hits.slots[to];
            nextOf[to] = NONE;
            if (firstOf[slot] == 0) {
                firstOf[slot] = to + 1;
            } else {
                nextOf[lastOf[slot]] = to;
            }
            lastOf[slot] = to;
            to++;
        }
        return to;
    }

    /** The first hit of this list in the sentence, or -1. */
    int first(int slot) {
        return firstOf[slot] - 1;
    }

    /** The next hit of the same list, or -1. */
    int next(int hit) {
        return nextOf[hit];
    }

    boolean has(int slot) {
        return firstOf[slot] != 0;
    }

    boolean hasAny(int[] slots) {
        for (int slot : slots) {
            if (has(slot)) {
                return true;
            }
        }
        return false;
    }
}
