package org.havenline.urgency;

/** What raises a text that the signs missed. It never lowers. */
public interface SecondStage {

    /** The name it has among the reasons of a reading. */
    String SIGN = "learned";

    /** No second stage: the signs alone. */
    SecondStage NONE = text -> 0;

    /** What it thinks of a text. */
    record Opinion(Level level, Category category) {
        static final Opinion SILENT = new Opinion(Level.NONE, Category.DISTRESS_OTHER);
    }

    /** How much a text looks like one that pages, from 0 to 1. */
    double score(String text);

    /**
     * Its opinion, given what the signs said.
     *
     * @param scoped whether a sign was found and lowered (negation, news, idiom): then only a strong opinion counts
     */
    default Opinion judge(String text, Level bySigns, boolean scoped) {
        return Opinion.SILENT;
    }

    /** The model shipped in the jar. */
    static SecondStage shipped() {
        return LearnedStage.shipped();
    }
}
