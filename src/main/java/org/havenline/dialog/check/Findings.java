package org.havenline.dialog.check;

import java.util.ArrayList;
import java.util.List;
import org.havenline.dialog.Finding;

/** Gathers findings. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();

    void add(Finding finding) {
        all.add(finding);
    }

    void addAll(List<Finding> findings) {
        all.addAll(findings);
    }

    /** By file and line. */
    List<Finding> sorted() {
        return all.stream().distinct().sorted(Finding.BY_PLACE).toList();
    }
}
