package org.havenline.language.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Makes words of a language of which only letter statistics are at hand: the conditional frequencies of one to five
 * letters that the Lingua library (Apache-2.0) carries. The word ends are not in them but follow from what is missing:
 * what a run of letters is short of in continuations is how often a word ends there.
 */
final class PseudoWords {

    private static final Pattern ENTRY = Pattern.compile("\"(\\d+)/(\\d+)\":\"([^\"]*)\"");
    private static final String[] FILES = {"unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams"};
    private static final int LONGEST = 18;

    private final List<Map<String, Double>> conditional = new ArrayList<>();
    private final List<Map<String, Choice>> starts = new ArrayList<>();
    private final Map<String, Choice> goesOn = new HashMap<>();

    /** The letters that can follow, how often each, and what all of them are measured against (the rest: an end). */
    private static final class Choice {
        private final StringBuilder letters = new StringBuilder();
        private final List<Double> masses = new ArrayList<>();

        void add(char letter, double mass) {
            letters.append(letter);
            masses.add(mass);
        }

        /** A letter, or 0 for the end of the word. */
        char pick(SplittableRandom random, double whole) {
            double point = random.nextDouble() * whole;
            for (int i = 0; i < masses.size(); i++) {
                point -= masses.get(i);
                if (point < 0) {
                    return letters.charAt(i);
                }
            }
            return 0;
        }
    }

    PseudoWords(ZipFile jar, String language) throws IOException {
        for (String file : FILES) {
            conditional.add(load(jar, "language-models/" + language + "/" + file + ".json"));
        }
        Map<String, Double> shorter = conditional.getFirst();
        for (int n = 2; n <= 5; n++) {
            Map<String, Double> longer = new HashMap<>();
            for (Map.Entry<String, Double> entry : conditional.get(n - 1).entrySet()) {
                String run = entry.getKey();
                longer.put(run, entry.getValue() * shorter.getOrDefault(run.substring(0, n - 1), 0.0));
            }
            starts.add(startsOf(shorter, longer));
            shorter = longer;
        }
        conditional
                .get(4)
                .forEach((run, share) -> goesOn.computeIfAbsent(run.substring(0, 4), key -> new Choice())
                        .add(run.charAt(4), share));
        conditional.clear();
    }

    /** How often each run stands at the beginning of a word: its frequency less that with a letter in front. */
    private static Map<String, Choice> startsOf(Map<String, Double> runs, Map<String, Double> longer) {
        Map<String, Double> left = new java.util.TreeMap<>(runs);
        longer.forEach((run, mass) -> left.merge(run.substring(1), -mass, Double::sum));
        Map<String, Choice> choices = new HashMap<>();
        left.forEach((run, mass) -> {
            if (mass > 0) {
                int last = run.length() - 1;
                choices.computeIfAbsent(run.substring(0, last), key -> new Choice())
                        .add(run.charAt(last), mass);
            }
        });
        return choices;
    }

    private static Map<String, Double> load(ZipFile jar, String path) throws IOException {
        Map<String, Double> found = new java.util.LinkedHashMap<>();
        try (InputStream in = jar.getInputStream(jar.getEntry(path))) {
            Matcher entry = ENTRY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (entry.find()) {
                double share = Double.parseDouble(entry.group(1)) / Double.parseDouble(entry.group(2));
                for (String run : entry.group(3).split(" ", -1)) {
                    found.put(run, share);
                }
            }
        }
        return found;
    }

    /** One word, as likely as the language has such letters. */
    String next(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        while (word.length() < LONGEST) {
            char letter = word.length() < 4 ? begin(word.toString(), random) : goOn(word, random);
            if (letter == 0) {
                break;
            }
            word.append(letter);
        }
        return word.toString();
    }

    private char begin(String before, SplittableRandom random) {
        Choice choice = starts.get(before.length()).get(before);
        if (choice == null) {
            return 0;
        }
        return choice.pick(random, before.isEmpty() ? sum(choice) : massOf(before));
    }

    private char goOn(StringBuilder word, SplittableRandom random) {
        Choice choice = goesOn.get(word.substring(word.length() - 4));
        return choice == null ? 0 : choice.pick(random, 1);
    }

    private double massOf(String start) {
        Choice choice = starts.get(start.length() - 1).get(start.substring(0, start.length() - 1));
        int at = choice == null ? -1 : choice.letters.indexOf(start.substring(start.length() - 1));
        return choice == null || at < 0 ? 1 : choice.masses.get(at);
    }

    private static double sum(Choice choice) {
        return choice.masses.stream().mapToDouble(Double::doubleValue).sum();
    }
}
