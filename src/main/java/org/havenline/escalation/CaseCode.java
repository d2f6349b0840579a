package org.havenline.escalation;

import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What people call a case while it is open: a letter and a digit ({@code K7}), a second digit when those run short.
 *
 * <p>Letters and digits that are taken for one another on a small screen or over the phone are left out: no 0 O D Q, 1 I,
 * 2 Z, 5 S, 8 B, 6 G. So what a tired person types is either right or nobody's.
 */
public record CaseCode(String value) {

    private static final String LETTERS = "ACEFHJKLMNPRTUVWXY";
    private static final String DIGITS = "23456789";
    private static final int TRIES = 64;

    /** Reads a code as people type it: any case, with or without a blank or hyphen. */
    public static Optional<CaseCode> read(String typed) {
        String plain = typed.strip().toUpperCase(java.util.Locale.ROOT).replaceAll("[\\s-]", "");
        boolean shaped = plain.length() >= 2
                && plain.length() <= 3
                && LETTERS.indexOf(plain.charAt(0)) >= 0
                && plain.chars().skip(1).allMatch(digit -> DIGITS.indexOf(digit) >= 0);
        return shaped ? Optional.of(new CaseCode(plain)) : Optional.empty();
    }

    /** A code that is not in use. */
    static CaseCode free(Set<CaseCode> used, RandomGenerator random) {
        for (int tries = 0; tries < TRIES; tries++) {
            CaseCode code = new CaseCode("" + pick(LETTERS, random) + pick(DIGITS, random));
            if (!used.contains(code)) {
                return code;
            }
        }
        while (true) {
            CaseCode code = new CaseCode("" + pick(LETTERS, random) + pick(DIGITS, random) + pick(DIGITS, random));
            if (!used.contains(code)) {
                return code;
            }
        }
    }

    private static char pick(String from, RandomGenerator random) {
        return from.charAt(random.nextInt(from.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
