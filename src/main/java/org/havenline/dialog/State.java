package org.havenline.dialog;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.havenline.language.Language;
import org.havenline.urgency.Level;

/**
 * Where a conversation stands. A small record of plain values, so that it can be kept as JSON; holds answers of the
 * survivor, so it is kept encrypted.
 *
 * @param version shape of this record, {@link #VERSION} when written now
 * @param language tag of the language we answer in
 * @param languageChosen whether she named that language herself
 * @param at node whose answer is awaited ("work/pay"), empty before the first text
 * @param trail nodes before it, oldest first
 * @param options what the numbers of the last message mean, in order
 * @param facts answers kept so far
 * @param resume node or topic that something more important interrupted, empty when none
 * @param urgency highest level seen so far
 * @param quiet whether somebody else may be reading
 * @param misses texts in a row that were not understood
 * @param closed whether she left or the dialog ended
 */
public record State(
        int version,
        String language,
        boolean languageChosen,
        String at,
        List<String> trail,
        List<String> options,
        SortedMap<String, String> facts,
        String resume,
        Level urgency,
        boolean quiet,
        int misses,
        boolean closed) {

    public static final int VERSION = 1;

    public State {
        trail = List.copyOf(trail);
        options = List.copyOf(options);
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** A conversation before its first text, in the language that the channel suggests. */
    public static State beginning(Language language) {
        return new State(
                VERSION,
                language.tag(),
                false,
                "",
                List.of(),
                List.of(),
                new TreeMap<>(),
                "",
                Level.NONE,
                false,
                0,
                false);
    }

    public boolean isNew() {
        return at.isEmpty();
    }

    /** Says where the conversation stands, not what was answered. */
    @Override
    public String toString() {
        return "State[" + at + ", " + language + ", " + urgency + "]";
    }
}
