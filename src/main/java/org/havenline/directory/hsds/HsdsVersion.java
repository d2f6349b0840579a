package org.havenline.directory.hsds;

import java.util.Arrays;

/** A version of the Human Services Data Specification that we write. Reading takes all of them. */
public enum HsdsVersion {
    V3_0("3.0"),
    V3_1("3.1");

    private final String number;

    HsdsVersion(String number) {
        this.number = number;
    }

    /** As in a setting: {@code 3.0}. */
    public String number() {
        return number;
    }

    /** @throws IllegalArgumentException for a version we do not write */
    public static HsdsVersion of(String number) {
        return Arrays.stream(values())
                .filter(one -> one.number.equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("HSDS version must be 3.0 or 3.1, not " + number));
    }
}
