package org.havenline.dialog.story;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.havenline.dialog.AuthorTests;
import org.havenline.dialog.DialogFiles;
import org.havenline.dialog.Dialogs;
import org.havenline.dialog.Finding;
import org.havenline.dialog.Listening;

/** Tells all stories of a content folder. */
public final class Stories {

    private Stories() {}

    public static AuthorTests.Report tell(Dialogs dialogs, DialogFiles files, Listening listening) {
        List<Finding> findings = new ArrayList<>();
        List<Story> stories = new StoryReader(findings).read(files);
        SortedSet<String> covered = new TreeSet<>();
        stories.forEach(story -> new StoryTeller(dialogs, listening, story, findings, covered).tell());
        SortedSet<String> branches = Coverage.branches(dialogs.trees());
        SortedSet<String> missed = new TreeSet<>(branches);
        missed.removeAll(covered);
        return new AuthorTests.Report(List.copyOf(findings), stories.size(), branches, missed);
    }
}
