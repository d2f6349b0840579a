package org.havenline.urgency;

import java.util.ArrayList;
import java.util.List;

/** Runs all signs over one view of a text and says, match by match, what came of it. */
final class SignEngine {

    /**
     * One match and what became of it.
     *
     * @param start its first character in the text as it came
     * @param end the character after it
     * @param sentence which sentence of the text it stands in, from 0
     * @param by the scope that lowered it, or empty
     */
    record Trace(Sign sign, Level level, String by, int start, int end, int sentence) {}

    private final SignSet signs;

    SignEngine(SignSet signs) {
        this.signs = signs;
    }

    List<Trace> read(TextView view) {
        Hits hits = Hits.in(view, signs);
        List<Trace> traces = new ArrayList<>();
        if (hits.size == 0) {
            return traces;
        }
        SentenceHits sentence = new SentenceHits(hits, signs.slotCount);
        Matcher matcher = new Matcher(signs, sentence);
        List<Match> harmless = new ArrayList<>();
        List<Match> found = new ArrayList<>();
        int begin = 0;
        while (begin < hits.size) {
            begin = sentence.takeUp(begin);
            harmless.clear();
            found.clear();
            matcher.find(harmless, found);
            if (!found.isEmpty()) {
                judge(sentence, harmless, found, traces);
            }
        }
        return traces;
    }

    private void judge(SentenceHits sentence, List<Match> harmless, List<Match> found, List<Trace> traces) {
        Scope scope = new Scope(sentence, harmless, signs.butSlots);
        Hits hits = sentence.hits;
        for (Match match : found) {
            Sign sign = signs.signs[match.sign()];
            Scope.Outcome outcome = scope.judge(sign, match);
            traces.add(new Trace(
                    sign,
                    outcome.level(),
                    outcome.by(),
                    start(hits, match),
                    end(hits, match),
                    hits.sentence(match.anchor())));
        }
    }

    private static int start(Hits hits, Match match) {
        int first = Integer.MAX_VALUE;
        for (int hit : match.hits()) {
            first = Math.min(first, hits.view.origins[hits.starts[hit]]);
        }
        return first;
    }

    private static int end(Hits hits, Match match) {
        int last = 0;
        for (int hit : match.hits()) {
            int at = hits.view.origins[hits.ends[hit] - 1];
            last = Math.max(
                    last,
                    at
                            + (at < hits.view.original.length()
                                            && Character.isHighSurrogate(hits.view.original.charAt(at))
                                    ? 2
                                    : 1));
        }
        return last;
    }
}
