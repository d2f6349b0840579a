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
     * Clusters as Twilio counts them. Its calculator follows Unicode 10: Indic conjuncts are not joined (GB9c is
     * younger), nor are pictures that came later or that Unicode 10 did not know to take a skin tone. A count that
     * ignored this would differ by a segment in Hindi, Bengali and with emoji. The lists are those of that version's
     * GraphemeBreakProperty: E_Base, E_Base_GAZ and Glue_After_Zwj.
     */
    private static final BreakIterator COUNTED = new RuleBasedBreakIterator("""
            !!chain;
            $CR = [\\p{Grapheme_Cluster_Break=CR}];
            $LF = [\\p{Grapheme_Cluster_Break=LF}];
            $Control = [\\p{Grapheme_Cluster_Break=Control}];
            $Tone = [\\U0001F3FB-\\U0001F3FF];
            $Extend = [[\\p{Grapheme_Cluster_Break=Extend}&\\p{age=10.0}]-$Tone-[\\U000111C9]];
            $ZWJ = [\\p{Grapheme_Cluster_Break=ZWJ}];
            $Flag = [\\p{Grapheme_Cluster_Break=Regional_Indicator}];
            $Prepend = [\\p{Grapheme_Cluster_Break=Prepend}&\\p{age=10.0}];
            $Spacing = [[\\p{Grapheme_Cluster_Break=SpacingMark}&\\p{age=10.0}] \\u1CF2 \\u1CF3 \\U00011720 \\U00011721];
            $L = [\\p{Grapheme_Cluster_Break=L}];
            $V = [\\p{Grapheme_Cluster_Break=V}];
            $T = [\\p{Grapheme_Cluster_Break=T}];
            $LV = [\\p{Grapheme_Cluster_Break=LV}];
            $LVT = [\\p{Grapheme_Cluster_Break=LVT}];
            $Person = [\\u261D \\u26F9 \\u270A-\\u270D \\U0001F385 \\U0001F3C2-\\U0001F3C4 \\U0001F3C7
                \\U0001F3CA-\\U0001F3CC \\U0001F442 \\U0001F443 \\U0001F446-\\U0001F450 \\U0001F466-\\U0001F469
                \\U0001F46E \\U0001F470-\\U0001F478 \\U0001F47C \\U0001F481-\\U0001F483 \\U0001F485-\\U0001F487
                \\U0001F4AA \\U0001F574 \\U0001F575 \\U0001F57A \\U0001F590 \\U0001F595 \\U0001F596
                \\U0001F645-\\U0001F647 \\U0001F64B-\\U0001F64F \\U0001F6A3 \\U0001F6B4-\\U0001F6B6 \\U0001F6C0
                \\U0001F6CC \\U0001F918-\\U0001F91C \\U0001F91E \\U0001F91F \\U0001F926 \\U0001F930-\\U0001F939
                \\U0001F93D \\U0001F93E \\U0001F9D1-\\U0001F9DD];
            $Glue = [\\u2640 \\u2642 \\u2695 \\u2696 \\u2708 \\u2764 \\U0001F308 \\U0001F33E \\U0001F373 \\U0001F393
                \\U0001F3A4 \\U0001F3A8 \\U0001F3EB \\U0001F3ED \\U0001F466-\\U0001F469 \\U0001F48B \\U0001F4BB
                \\U0001F4BC \\U0001F527 \\U0001F52C \\U0001F5E8 \\U0001F680 \\U0001F692];
            $L ($L | $V | $LV | $LVT);
            ($LV | $V) ($V | $T);
            ($LVT | $T) $T;
            [^$Control $CR $LF] ($Extend | $ZWJ);
            [^$Control $CR $LF] $Spacing;
            $Prepend [^$Control $CR $LF];
            $Person $Extend* $Tone;
            $ZWJ $Glue;
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
