package org.havenline.urgency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Numbers the lists of words of all files and gathers which word belongs to which list. */
final class SlotTable {

    /** A word as listed: folded, and whether it may go on at either end. */
    record Entry(String folded, boolean openLeft, boolean openRight, String accented) {}

    private static final class Slot {
        final List<Entry> entries = new ArrayList<>();
        final List<Integer> includes = new ArrayList<>();
    }

    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Integer> uses = new ArrayList<>();

    int named(String name) {
        return numbers.computeIfAbsent(name, n -> {
            slots.add(new Slot());
            uses.add(0);
            return slots.size() - 1;
        });
    }

    @Nullable
    Integer find(String name) {
        return numbers.get(name);
    }

    void use(int slot) {
        uses.set(slot, uses.get(slot) + 1);
    }

    void include(int slot, int other) {
        slots.get(slot).includes.add(other);
    }

    /** Adds a written entry; false if nothing is left of it after folding. */
    boolean add(int slot, String written, boolean accentsAgree) {
        boolean openLeft = written.startsWith("*");
        boolean openRight = written.endsWith("*");
        String bare = written.replaceAll("^\\*|\\*$", "");
        if (bare.indexOf('*') >= 0) {
            throw new PatternParser.BadPattern("\"" + written + "\": * may stand only at either end");
        }
        TextView view = TextView.of(bare, null);
        String folded = view.toString()
                .replace(TextView.SENTENCE_GAP, TextView.WORD_GAP)
                .strip();
        if (folded.isEmpty()) {
            return false;
        }
        String accented = accentsAgree ? new String(view.accented, 0, folded.length()) : "";
        slots.get(slot).entries.add(new Entry(folded, openLeft, openRight, accented.equals(folded) ? "" : accented));
        return true;
    }

    int size() {
        return slots.size();
    }

    /** All entries of a list, with those of the lists it includes. */
    Set<Entry> entriesOf(int slot) {
        Set<Entry> all = new HashSet<>();
        gather(slot, all, new HashSet<>());
        return all;
    }

    private void gather(int slot, Set<Entry> all, Set<Integer> seen) {
        if (seen.add(slot)) {
            all.addAll(slots.get(slot).entries);
            slots.get(slot).includes.forEach(other -> gather(other, all, seen));
        }
    }

    /** How common the words of a list are thought to be: by length, by how many patterns ask for it, by how many there are. */
    int commonness(int slot) {
        Set<Entry> entries = entriesOf(slot);
        int shortest = entries.stream().mapToInt(e -> e.folded().length()).min().orElse(99);
        return uses.get(slot) * 4 + entries.size() / 2 + Math.max(0, 6 - shortest) * 6;
    }

    Set<String> names() {
        return new TreeSet<>(numbers.keySet());
    }
}
