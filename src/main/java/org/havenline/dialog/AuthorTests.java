package org.havenline.dialog;

import java.util.List;
import java.util.SortedSet;
import org.havenline.dialog.story.Stories;

/** Runs the authors' scripted conversations ({@code dialogs/tests/*.yaml}) and tells which branches they walk. */
public final class AuthorTests {

    private AuthorTests() {}

    /**
     * What came of it.
     *
     * @param findings stories that went otherwise, and files that cannot be read
     * @param stories how many were told
     * @param branches all branches of all trees
     * @param missed those that no story walks
     */
    public record Report(List<Finding> findings, int stories, SortedSet<String> branches, SortedSet<String> missed) {

        /** Share of branches walked, 0 to 1. */
        public double coverage() {
            return branches.isEmpty() ? 1 : 1 - (double) missed.size() / branches.size();
        }
    }

    /** Tells all stories. */
    public static Report run(Dialogs dialogs, DialogFiles files, Listening listening) {
        return Stories.tell(dialogs, files, listening);
    }
}
