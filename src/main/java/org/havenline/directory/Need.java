package org.havenline.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person looks for: the closed list of our own vocabulary. {@link #code()} is what files and trees write. */
public enum Need {
    SAFE_PLACE_TONIGHT("shelter", "emergency-shelter", "safe-place"),
    LONGER_HOUSING("housing"),
    CRISIS_LINE("crisis"),
    TRAFFICKING_SUPPORT("trafficking"),
    LEGAL_HELP("legal", "legal-aid", "lawyer"),
    IMMIGRATION_PAPERS("immigration", "papers", "status"),
    WAGES_AND_WORK("wages", "work", "work-rights"),
    HUMAN_RIGHTS("discrimination"),
    HEALTH_AND_INJURY("health", "injury"),
    SEXUAL_ASSAULT_CARE("sexual-assault", "sexual-violence"),
    MENTAL_HEALTH("counselling", "suicide"),
    FOOD_AND_MONEY("food", "money"),
    CHILDREN_AND_PARENTING("children", "parenting", "youth"),
    INDIGENOUS_LED("indigenous"),
    LANGUAGE_AND_NEWCOMER("newcomer", "settlement", "language"),
    EXIT_SAFETY_PLANNING("safety-planning", "exit"),
    SEX_WORKER_SUPPORT("sex-work"),
    PHONE_SAFETY("tech-safety", "phone");

    private final List<String> alsoCalled;

    Need(String... alsoCalled) {
        this.alsoCalled = List.of(alsoCalled);
    }

    /** The code in files: {@code legal-help}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The need of this code or of one of its short names ("legal", "shelter"); empty when it is none of ours. */
    public static Optional<Need> named(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values())
                .filter(need -> need.code().equals(plain) || need.alsoCalled.contains(plain))
                .findFirst();
    }
}
