package org.havenline.dialog.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;

/**
 * What all trees share: base language, order of the menu, flows, the words that work everywhere, and short notices.
 *
 * @param languages tags the helpline answers in; translations of these must be complete
 * @param flows name ("menu", "person", "urgent") to the node it starts at
 * @param urgent category of danger to the node that answers it
 * @param words command to its words
 */
public record Helpline(
        Where where,
        String base,
        List<String> languages,
        List<String> menu,
        SequencedMap<String, NodeId> flows,
        SequencedMap<String, NodeId> urgent,
        SortedMap<String, Said> words,
        SortedMap<String, Said> notices,
        Map<String, Where> places) {

    public Optional<NodeId> flow(String name) {
        return Optional.ofNullable(flows.get(name));
    }

    public Optional<Said> notice(String key) {
        return Optional.ofNullable(notices.get(key));
    }

    /** Line of a flow or menu entry, for findings. */
    public Where placeOf(String key) {
        return places.getOrDefault(key, where);
    }
}
