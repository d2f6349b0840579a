package org.havenline.dialog.tree;

import java.util.SortedMap;

/**
 * One answer that a node offers.
 *
 * @param hear more words that mean this choice
 * @param set facts that taking it sets
 */
public record Choice(
        String id, Where where, Said label, Said hear, Target go, Conditions when, SortedMap<String, String> set) {}
