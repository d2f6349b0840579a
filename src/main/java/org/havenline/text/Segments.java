package org.havenline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What a text costs on the phone network: how it is encoded and how many segments it takes.
 *
 * <p>The count agrees with Twilio's own calculator (without Smart Encoding, which we leave off); the {@code referees}
 * profile compares the two. An empty text takes one segment. Works in time linear in the text.
 */
public record Segments(Encoding encoding, int count) {

    /** Counts the segments Twilio will bill. */
    public static Segments of(String text) {
        if (GsmAlphabet.writes(text)) {
            Counter counter = new Counter(Encoding.GSM_7);
            text.chars().forEach(letter -> counter.add(GsmAlphabet.septets((char) letter)));
            return new Segments(Encoding.GSM_7, counter.segments());
        }
        if (text.length() <= Encoding.UCS_2.unitsAlone()) {
            return new Segments(Encoding.UCS_2, 1);
        }
        Counter counter = new Counter(Encoding.UCS_2);
        Clusters.counted(text, counter::add);
        return new Segments(Encoding.UCS_2, counter.segments());
    }

    /**
     * Cuts a text into parts that fit one segment each. Never cuts an escaped GSM letter, a surrogate pair or a
     * character as the reader sees it, unless that one character alone is longer than a segment (a hostile tower of
     * marks), which is cut between code points. Joined again the parts give the text.
     */
    public static List<String> split(String text) {
        Encoding encoding = GsmAlphabet.writes(text) ? Encoding.GSM_7 : Encoding.UCS_2;
        Splitter splitter = new Splitter(text, encoding);
        if (encoding == Encoding.GSM_7) {
            text.chars().forEach(letter -> splitter.add(1, GsmAlphabet.septets((char) letter)));
        } else if (text.length() <= encoding.unitsAlone()) {
            return List.of(text);
        } else {
            Clusters.seen(text, splitter::addCluster);
        }
        return splitter.parts();
    }

    /** Fills segments in order, as Twilio does: the header is made room for when a second segment turns out needed. */
    private static final class Counter {
        private final Encoding encoding;
        private final List<Integer> first = new ArrayList<>();
        private int used;
        private int segments = 1;

        Counter(Encoding encoding) {
            this.encoding = encoding;
        }

        void add(int units) {
            int room = segments == 1 ? encoding.unitsAlone() : encoding.unitsJoined();
            if (room - used < units) {
                used = segments == 1 ? overhang() : 0;
                segments++;
            }
            if (segments == 1) {
                first.add(units);
            }
            used += units;
        }

        /** What the header pushes out of the first segment into the second. */
        private int overhang() {
            int pushed = 0;
            for (int i = first.size() - 1; i >= 0 && used - pushed > encoding.unitsJoined(); i--) {
                pushed += first.get(i);
            }
            return pushed;
        }

        int segments() {
            return segments;
        }
    }

    private static final class Splitter {
        private final String text;
        private final Encoding encoding;
        private final List<String> parts = new ArrayList<>();
        private int start;
        private int position;
        private int used;
        private int total;

        Splitter(String text, Encoding encoding) {
            this.text = text;
            this.encoding = encoding;
        }

        void addCluster(int length) {
            if (length <= encoding.unitsJoined()) {
                add(length, length);
                return;
            }
            for (int end = position + length; position < end; ) {
                int point = Character.charCount(text.codePointAt(position));
                add(point, point);
            }
        }

        void add(int length, int units) {
            if (used + units > encoding.unitsJoined()) {
                parts.add(text.substring(start, position));
                start = position;
                used = 0;
            }
            position += length;
            used += units;
            total += units;
        }

        List<String> parts() {
            if (total <= encoding.unitsAlone()) {
                return List.of(text);
            }
            parts.add(text.substring(start));
            return List.copyOf(parts);
        }
    }
}
