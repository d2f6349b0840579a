package org.havenline.directory.hsds;

/** Where a reader says what it mended, dropped or could not read in the entry at hand. */
@FunctionalInterface
public interface Notes {

    /** Says nothing to anybody. */
    Notes SILENT = (field, what, mend) -> {};

    /**
     * One thing to look at.
     *
     * @param field where in the entry
     * @param what what is wrong; never holds the value of a field that may be private
     * @param mend how to mend it at the source
     */
    void add(String field, String what, String mend);
}
