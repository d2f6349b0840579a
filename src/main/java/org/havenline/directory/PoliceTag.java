package org.havenline.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How near a resource is to the police or the state. UNKNOWN is not police-free: it is left out of such a list. */
public enum PoliceTag {
    NONE,
    MAY_INVOLVE,
    IS_GOVERNMENT,
    IS_POLICE,
    UNKNOWN;

    /** The code in files: {@code is-government}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The tag of this code; empty when it is none of ours. */
    public static Optional<PoliceTag> named(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values()).filter(one -> one.code().equals(plain)).findFirst();
    }
}
