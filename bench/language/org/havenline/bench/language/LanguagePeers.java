package org.havenline.bench.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfile;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.havenline.language.Candidate;
import org.havenline.language.LanguageReading;
import org.havenline.language.Prior;
import org.havenline.language.TrainedReader;

/**
 * Measures our language reader beside three others in one run, on the same rows: stock OpenNLP, Lingua (high accuracy)
 * and Optimaize. Each is asked for its best answer among the languages of the file; one that it does not know counts
 * as wrong. The first argument is a TSV file with the columns id, lang, text, set, band.
 */
public final class LanguagePeers {

    private static final int SMS_SHORTEST = 60;
    private static final int SMS_LONGEST = 160;

    private LanguagePeers() {}

    private record Row(String language, String text, String group) {}

    public static void main(String[] arguments) throws IOException {
        List<Row> rows = rows(Path.of(arguments[0]));
        Set<String> languages = new TreeSet<>();
        rows.forEach(row -> languages.add(row.language()));
        Map<String, UnaryOperator<String>> detectors = new java.util.LinkedHashMap<>();
        detectors.put("Havenline", havenline(languages));
        detectors.put("OpenNLP stock", openNlp(languages));
        detectors.put("Lingua", lingua(languages));
        detectors.put("Optimaize", optimaize(languages));
        Map<String, Map<String, Double>> table = new java.util.LinkedHashMap<>();
        detectors.forEach((name, detector) -> table.put(name, accuracy(rows, detector)));
        print(table);
        printPerLanguage(rows, detectors);
        System.out.println();
        List<String> sms = rows.stream()
                .map(Row::text)
                .filter(text -> text.length() >= SMS_SHORTEST && text.length() <= SMS_LONGEST)
                .toList();
        detectors.forEach((name, detector) -> speed(name, detector, sms, name.equals("Havenline") ? 20 : 1));
    }

    private static List<Row> rows(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] row = line.split("\t", -1);
            if (!row[0].equals("id")) {
                rows.add(new Row(row[1], row[2], row[3] + " " + row[4]));
            }
        }
        return rows;
    }

    private static UnaryOperator<String> havenline(Set<String> languages) {
        long before = System.nanoTime();
        TrainedReader reader = TrainedReader.shipped();
        System.out.printf(Locale.ROOT, "Havenline loaded in %d ms%n", (System.nanoTime() - before) / 1_000_000);
        return text -> {
            LanguageReading reading = reader.read(text, Prior.NONE);
            double chinese = 0;
            double most = 0;
            String best = "und";
            for (Candidate candidate : reading.ranked()) {
                String tag = candidate.language().tag();
                boolean han = tag.startsWith("zh-Han");
                chinese += han ? candidate.confidence() : 0;
                double confidence = han ? chinese : candidate.confidence();
                String language = han ? "zh" : tag;
                if (confidence > most && languages.contains(language)) {
                    most = confidence;
                    best = language;
                }
            }
            return best;
        };
    }

    private static UnaryOperator<String> openNlp(Set<String> languages) throws IOException {
        Map<String, String> short639 = new TreeMap<>();
        for (String language : languages) {
            short639.put(Locale.of(language).getISO3Language(), language);
        }
        short639.put("cmn", "zh");
        short639.put("pes", "fa");
        short639.put("fil", "tl");
        short639.put("pnb", "pa");
        short639.put("arb", "ar");
        try (InputStream in = LanguagePeers.class.getResourceAsStream("/langdetect-183.bin")) {
            LanguageDetectorME detector = new LanguageDetectorME(new LanguageDetectorModel(in));
            return text -> Arrays.stream(detector.predictLanguages(text))
                    .map(language -> short639.getOrDefault(language.getLang(), ""))
                    .filter(languages::contains)
                    .findFirst()
                    .orElse("und");
        }
    }

    private static UnaryOperator<String> lingua(Set<String> languages) {
        IsoCode639_1[] codes = Arrays.stream(IsoCode639_1.values())
                .filter(code -> languages.contains(code.toString().toLowerCase(Locale.ROOT)))
                .toArray(IsoCode639_1[]::new);
        var detector = LanguageDetectorBuilder.fromIsoCodes639_1(codes)
                .withPreloadedLanguageModels()
                .build();
        return text -> detector.detectLanguageOf(text).getIsoCode639_1().toString().toLowerCase(Locale.ROOT);
    }

    private static UnaryOperator<String> optimaize(Set<String> languages) throws IOException {
        List<LanguageProfile> profiles = new LanguageProfileReader()
                .readAllBuiltIn().stream()
                        .filter(profile -> languages.contains(profile.getLocale().getLanguage()))
                        .toList();
        LanguageDetector detector = com.optimaize.langdetect.LanguageDetectorBuilder.create(NgramExtractors.standard())
                .shortTextAlgorithm(100)
                .withProfiles(profiles)
                .build();
        return text -> {
            var found = detector.getProbabilities(text);
            return found.isEmpty() ? "und" : found.getFirst().getLocale().getLanguage();
        };
    }

    private static Map<String, Double> accuracy(List<Row> rows, UnaryOperator<String> detector) {
        Map<String, Map<String, int[]>> counts = new TreeMap<>();
        for (Row row : rows) {
            int[] count = counts.computeIfAbsent(row.group(), key -> new TreeMap<>())
                    .computeIfAbsent(row.language(), key -> new int[2]);
            count[0] += detector.apply(row.text()).equals(row.language()) ? 1 : 0;
            count[1]++;
        }
        Map<String, Double> macro = new TreeMap<>();
        counts.forEach((group, byLanguage) -> macro.put(
                group,
                byLanguage.values().stream()
                        .mapToDouble(count -> 100.0 * count[0] / count[1])
                        .average()
                        .orElse(0)));
        return macro;
    }

    private static void print(Map<String, Map<String, Double>> table) {
        System.out.printf("%n| macro %% | %s |%n|---%s|%n", String.join(" | ", table.keySet()), "|---".repeat(table.size()));
        for (String group : table.values().iterator().next().keySet()) {
            StringBuilder line = new StringBuilder("| " + group);
            table.values().forEach(macro -> line.append(String.format(Locale.ROOT, " | %.1f", macro.get(group))));
            System.out.println(line + " |");
        }
    }

    private static void printPerLanguage(List<Row> rows, Map<String, UnaryOperator<String>> detectors) {
        System.out.printf("%n| one word, %% | %s |%n|---%s|%n", String.join(" | ", detectors.keySet()), "|---".repeat(detectors.size()));
        Map<String, List<Row>> single = new TreeMap<>();
        rows.stream()
                .filter(row -> row.group().endsWith(" 1w"))
                .forEach(row -> single.computeIfAbsent(row.language(), key -> new ArrayList<>()).add(row));
        single.forEach((language, texts) -> {
            StringBuilder line = new StringBuilder("| " + language);
            detectors.values().forEach(detector -> line.append(String.format(
                    Locale.ROOT,
                    " | %.0f",
                    100.0 * texts.stream().filter(row -> detector.apply(row.text()).equals(language)).count() / texts.size())));
            System.out.println(line + " |");
        });
    }

    private static void speed(String name, UnaryOperator<String> detector, List<String> texts, int rounds) {
        long[] nanos = new long[texts.size() * rounds];
        int at = 0;
        long start = System.nanoTime();
        for (int round = 0; round < rounds; round++) {
            for (String text : texts) {
                long before = System.nanoTime();
                detector.apply(text);
                nanos[at++] = System.nanoTime() - before;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-14s %,9.0f texts/s, p50 %.0f us, p99 %.0f us (%d texts of %d to %d characters)%n",
                name, nanos.length / seconds, nanos[nanos.length / 2] / 1e3, nanos[nanos.length * 99 / 100] / 1e3,
                nanos.length, SMS_SHORTEST, SMS_LONGEST);
    }
}
