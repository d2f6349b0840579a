package org.havenline.dialog.story;

import java.util.List;
import java.util.SortedMap;
import org.havenline.dialog.tree.Where;

/** One line of a scripted conversation. */
sealed interface Step {

    Where where();

    /** She writes. */
    record They(Where where, String text) implements Step {}

    /** The helpline speaks of itself: a flow or node. */
    record Arrive(Where where, String place) implements Step {}

    /**
     * What we answer.
     *
     * @param node node that must be shown last, empty for any
     * @param language tag of the answer's language, empty for any
     * @param contains texts that must stand in the answer
     * @param lacks texts that must not
     */
    record We(Where where, String node, String language, List<String> contains, List<String> lacks) implements Step {}

    /** We say nothing at all. */
    record Silence(Where where) implements Step {}

    /**
     * Who is called, since the story began or the last such line.
     *
     * @param level highest level that must have been reported, "none" for no page and no person
     * @param person reason for which a human was brought, empty for any
     */
    record Alert(Where where, String level, String person) implements Step {}

    /** What the conversation must remember. */
    record StateIs(Where where, SortedMap<String, String> facts) implements Step {}

    /** Circumstances change from here on. */
    record Now(Where where, SortedMap<String, String> circumstances) implements Step {}

    /** How the conversation ended or is wiped: closed, wiped, quiet, human. */
    record Effects(Where where, List<String> wanted) implements Step {}
}
