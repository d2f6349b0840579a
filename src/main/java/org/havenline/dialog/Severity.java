package org.havenline.dialog;

import java.util.Locale;

/** How much a finding weighs: an error is refused, a warning is told. */
public enum Severity {
    ERROR,
    WARNING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
