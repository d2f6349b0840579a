package org.havenline.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom a resource is for. A resource that names none has an unknown audience: "call to check", never dropped. */
public enum Audience {
    ANYONE,
    WOMEN,
    MEN,
    GENDER_DIVERSE,
    WITH_CHILDREN,
    YOUTH,
    INDIGENOUS,
    MIGRANT_WORKERS,
    NEWCOMERS,
    WITHOUT_STATUS,
    SEX_WORKERS,
    FRANCOPHONE,
    LOW_INCOME;

    /** The code in files: {@code migrant-workers}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The audience of this code; empty when it is none of ours. */
    public static Optional<Audience> named(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values()).filter(one -> one.code().equals(plain)).findFirst();
    }

    /** Whether being this is a matter of who she is, so that a resource for it alone is no use to others. */
    boolean isExclusive() {
        return switch (this) {
            case WOMEN, MEN, GENDER_DIVERSE -> true;
            case ANYONE,
                    WITH_CHILDREN,
                    YOUTH,
                    INDIGENOUS,
                    MIGRANT_WORKERS,
                    NEWCOMERS,
                    WITHOUT_STATUS,
                    SEX_WORKERS,
                    FRANCOPHONE,
                    LOW_INCOME -> false;
        };
    }
}
