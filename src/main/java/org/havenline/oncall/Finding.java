package org.havenline.oncall;

/**
 * Something a person has to mend in a file.
 *
 * @param line 1-based; 0 when it concerns the whole file
 */
public record Finding(String file, int line, String what, String mend) {

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + what + " " + mend;
    }
}
