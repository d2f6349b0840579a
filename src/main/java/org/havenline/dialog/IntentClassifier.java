package org.havenline.dialog;

import java.util.List;

/** Guesses which topic a free text is about. Only ever used to ask back, or when it is very sure. */
public interface IntentClassifier {

    /** Guesses nothing. */
    IntentClassifier NONE = text -> List.of();

    /** Topics, likeliest first; empty when the text holds nothing that was ever learnt. */
    List<Guess> classify(String text);

    /**
     * One topic.
     *
     * @param tree id of the tree
     * @param confidence 0 to 1
     */
    record Guess(String tree, double confidence) {}
}
