package org.havenline.dialog;

import java.util.Locale;

/** How the survivor reaches us; decides whether choices are numbered lines or buttons. */
public enum Channel {
    SMS,
    WEB;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
