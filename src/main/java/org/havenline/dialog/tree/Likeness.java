package org.havenline.dialog.tree;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.havenline.text.NearMiss;

/** Finds the name that an author probably meant. */
final class Likeness {

    private Likeness() {}

    /** The nearest of some names, if it is near enough to be meant. */
    static Optional<String> nearest(String written, Collection<String> names) {
        int most = Math.max(1, written.length() / 3);
        return names.stream()
                .filter(name -> NearMiss.distance(written, name, most) <= most)
                .min(Comparator.comparingInt((String name) -> NearMiss.distance(written, name, most))
                        .thenComparing(name -> name));
    }
}
