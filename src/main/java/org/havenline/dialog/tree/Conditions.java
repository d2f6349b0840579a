package org.havenline.dialog.tree;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code when} of a variant or choice: every named fact has one of the listed values. */
public record Conditions(SortedMap<String, List<String>> wanted) {

    /** No condition: holds always. */
    public static final Conditions ALWAYS = new Conditions(new TreeMap<>());

    /** Facts that the engine knows by itself; others come from {@code as} and {@code set}. */
    public static final List<String> KNOWN =
            List.of("channel", "language", "province", "urgency", "category", "on_call", "hour", "quiet", "gap");

    private static final Pattern RANGE = Pattern.compile("(\\d{1,2})-(\\d{1,2})");

    public static Conditions of(Map<String, List<String>> wanted) {
        return new Conditions(new TreeMap<>(wanted));
    }

    /** Whether all hold, given the value of a fact by its name ("" when unknown). */
    public boolean holds(Function<String, String> facts) {
        return wanted.entrySet().stream().allMatch(one -> anyOf(one.getValue(), facts.apply(one.getKey())));
    }

    private static boolean anyOf(List<String> wanted, String value) {
        return wanted.stream().anyMatch(one -> one.equals(value) || inRange(one, value));
    }

    /** {@code 20-8} runs over midnight; the end is not part of it. */
    private static boolean inRange(String range, String value) {
        Matcher hours = RANGE.matcher(range);
        if (!hours.matches() || !value.matches("\\d{1,2}")) {
            return false;
        }
        int from = Integer.parseInt(hours.group(1));
        int until = Integer.parseInt(hours.group(2));
        int hour = Integer.parseInt(value);
        return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
    }

    @Override
    public String toString() {
        return wanted.toString();
    }
}
