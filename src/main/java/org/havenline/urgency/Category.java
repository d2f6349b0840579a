package org.havenline.urgency;

import java.util.Locale;
import java.util.Optional;

/** What kind of danger a sign speaks of; the reason a responder is shown beside the level. */
public enum Category {
    VIOLENCE_NOW,
    WEAPON,
    STRANGULATION,
    CONFINEMENT,
    SUICIDE_SELFHARM,
    CHILD_RISK,
    MEDICAL_OVERDOSE,
    HARM_OTHERS,
    THREAT,
    FORCED_LABOUR,
    SEXUAL_EXPLOITATION,
    SEXUAL_ASSAULT,
    STALKING_TECH,
    /** Someone dangerous may be reading along: the conversation turns quiet. */
    ABUSER_PRESENT,
    MISSING_PERSON,
    IMMIGRATION_FEAR,
    COVERT_DISTRESS,
    DISTRESS_OTHER;

    /** The name used in sign files, logs and evaluation: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The category with this code, if there is one. */
    public static Optional<Category> coded(String code) {
        for (Category category : values()) {
            if (category.code().equals(code)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
