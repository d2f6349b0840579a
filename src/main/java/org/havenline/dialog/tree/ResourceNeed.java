package org.havenline.dialog.tree;

import java.util.SortedMap;

/**
 * What to look up in the directory.
 *
 * @param need kind of help, as the directory names it
 * @param max at most so many entries
 * @param filters further wishes of the author (for example {@code for: women})
 */
public record ResourceNeed(String need, int max, SortedMap<String, String> filters) {}
