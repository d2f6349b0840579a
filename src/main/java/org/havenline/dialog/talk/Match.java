package org.havenline.dialog.talk;

import java.util.List;
import java.util.Optional;
import org.havenline.dialog.Turn;
import org.havenline.text.Folded;

/**
 * What a free text means among some possibilities.
 *
 * @param <M> what is matched
 */
sealed interface Match<M> {

    /** One, and sure. */
    record Sure<M>(M meaning, Turn.How how) implements Match<M> {}

    /** One or two that may be meant. */
    record Unsure<M>(List<M> meanings) implements Match<M> {}

    /** Nothing. */
    record None<M>() implements Match<M> {}

    /** The best must hold so many times the letters of the second to be sure. */
    double CLEAR_LEAD = 1.5;

    /** Reads a text by whole phrases, then by phrases in it, then by near spelling. */
    static <M> Match<M> in(WordIndex<M> index, Folded text) {
        Optional<M> whole = index.exactly(text);
        if (whole.isPresent()) {
            return new Sure<>(whole.get(), Turn.How.WORDS);
        }
        List<WordIndex.Hit<M>> said = index.search(text);
        return said.isEmpty() ? judge(index.nearly(text), Turn.How.SPELLING) : judge(said, Turn.How.WORDS);
    }

    private static <M> Match<M> judge(List<WordIndex.Hit<M>> hits, Turn.How how) {
        if (hits.isEmpty()) {
            return new None<>();
        }
        boolean clear = hits.size() == 1
                || hits.get(0).letters() >= CLEAR_LEAD * hits.get(1).letters();
        return clear
                ? new Sure<>(hits.getFirst().meaning(), how)
                : new Unsure<>(
                        hits.stream().limit(2).map(WordIndex.Hit::meaning).toList());
    }
}
