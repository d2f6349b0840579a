package org.havenline.urgency;

/**
 * Something wrong with a sign file, said so that its author can mend it.
 *
 * @param file the file's name, for example {@code en.yaml}
 * @param line the line, from 1; 0 if the whole file is meant
 * @param problem what is wrong
 * @param mend what to do about it
 */
public record SignFinding(String file, int line, String problem, String mend) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + problem + " (" + mend + ")";
    }
}
