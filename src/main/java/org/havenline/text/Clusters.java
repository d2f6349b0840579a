package org.havenline.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.function.IntConsumer;

/** Reading of a text in user-perceived characters (grapheme clusters, Unicode Annex 29). */
final class Clusters {

    /** Clusters as Unicode defines them today: what a reader sees as one character. */
    private static final BreakIterator SEEN = BreakIterator.getCharacterInstance(ULocale.ROOT);

    /**
     * Clusters as Twilio counts them: the same rules without the joining of Indic conjuncts (GB9c), which is younger
     * than Twilio's calculator. A count that ignored this would differ by a segment in Hindi, Bengali and others.
     */
    private static final BreakIterator COUNTED = new RuleBasedBreakIterator("""
            !!chain;
            $CR = [\\p{Grapheme_Cluster_Break=CR}];
            $LF = [\\p{Grapheme_Cluster_Break=LF}];
            $Control = [\\p{Grapheme_Cluster_Break=Control}];
            $Extend = [\\p{Grapheme_Cluster_Break=Extend}];
            $ZWJ = [\\p{Grapheme_Cluster_Break=ZWJ}];
            $Flag = [\\p{Grapheme_Cluster_Break=Regional_Indicator}];
            $Prepend = [\\p{Grapheme_Cluster_Break=Prepend}];
            $Spacing = [\\p{Grapheme_Cluster_Break=SpacingMark}];
            $L = [\\p{Grapheme_Cluster_Break=L}];
            $V = [\\p{Grapheme_Cluster_Break=V}];
            $T = [\\p{Grapheme_Cluster_Break=T}];
            $LV = [\\p{Grapheme_Cluster_Break=LV}];
            $LVT = [\\p{Grapheme_Cluster_Break=LVT}];
            $Picture = [\\p{Extended_Pictographic}];
            $L ($L | $V | $LV | $LVT);
            ($LV | $V) ($V | $T);
            ($LVT | $T) $T;
            [^$Control $CR $LF] ($Extend | $ZWJ);
            [^$Control $CR $LF] $Spacing;
            $Prepend [^$Control $CR $LF];
            $Picture $Extend* $ZWJ $Picture;
            ^$Prepend* $Flag $Flag / $Flag;
            ^$Prepend* $Flag $Flag;
            .;
            """);

    private Clusters() {}

    /** Calls with the length in UTF-16 units of each cluster, as a reader sees them. */
    static void seen(String text, IntConsumer length) {
        walk(SEEN, text, length);
    }

    /** Calls with the length in UTF-16 units of each cluster, as Twilio counts them. */
    static void counted(String text, IntConsumer length) {
        walk(COUNTED, text, length);
    }

    private static void walk(BreakIterator rules, String text, IntConsumer length) {
        BreakIterator breaks = rules.clone();
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            length.accept(end - start);
        }
    }
}
