package org.havenline.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The provinces and territories, with the first letters of their postal codes (Canada Post's own rule). */
public enum Province {
    AB("Alberta", "Alberta", "T", "America/Edmonton"),
    BC("British Columbia", "Colombie-Britannique", "V", "America/Vancouver"),
    MB("Manitoba", "Manitoba", "R", "America/Winnipeg"),
    NB("New Brunswick", "Nouveau-Brunswick", "E", "America/Moncton"),
    NL("Newfoundland and Labrador", "Terre-Neuve-et-Labrador", "A", "America/St_Johns"),
    NS("Nova Scotia", "Nouvelle-Écosse", "B", "America/Halifax"),
    NT("Northwest Territories", "Territoires du Nord-Ouest", "", "America/Yellowknife"),
    NU("Nunavut", "Nunavut", "", "America/Iqaluit"),
    ON("Ontario", "Ontario", "KLMNP", "America/Toronto"),
    PE("Prince Edward Island", "Île-du-Prince-Édouard", "C", "America/Halifax"),
    QC("Quebec", "Québec", "GHJ", "America/Toronto"),
    SK("Saskatchewan", "Saskatchewan", "S", "America/Regina"),
    YT("Yukon", "Yukon", "Y", "America/Whitehorse");

    private final String english;
    private final String french;
    private final String firstLetters;
    private final String zone;

    Province(String english, String french, String firstLetters, String zone) {
        this.english = english;
        this.french = french;
        this.firstLetters = firstLetters;
        this.zone = zone;
    }

    public String english() {
        return english;
    }

    public String french() {
        return french;
    }

    /** The zone most of its people live in. */
    public String zone() {
        return zone;
    }

    /** Its two small letters, as dialogs write them. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its two letters in any case, or its English or French name; empty when it is none. */
    public static Optional<Province> named(String word) {
        String plain = word.strip();
        return Arrays.stream(values())
                .filter(one -> one.name().equalsIgnoreCase(plain)
                        || one.english.equalsIgnoreCase(plain)
                        || one.french.equalsIgnoreCase(plain))
                .findFirst();
    }

    /**
     * The province of the first three characters of a postal code, in capitals. X is shared: Nunavut has X0A to X0C,
     * the rest is the Northwest Territories.
     */
    public static Optional<Province> ofPostal(String fsa) {
        char first = fsa.charAt(0);
        if (first == 'X') {
            boolean nunavut = fsa.equals("X0A") || fsa.equals("X0B") || fsa.equals("X0C");
            return Optional.of(nunavut ? NU : NT);
        }
        return Arrays.stream(values())
                .filter(one -> one.firstLetters.indexOf(first) >= 0)
                .findFirst();
    }
}
