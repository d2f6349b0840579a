package org.havenline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Our count against Twilio's own calculator, run by node; only in the {@code referees} profile, which installs it. */
class SegmentsReferee {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String COUNT = """
            const {SegmentedMessage} = require('sms-segments-calculator');
            const lines = require('readline').createInterface({input: process.stdin});
            lines.on('line', line => {
              const message = new SegmentedMessage(JSON.parse(line), 'auto', false);
              console.log(message.encodingName + ' ' + message.segmentsCount);
            });
            """;

    private static final Map<String, List<String>> TEXTS = new LinkedHashMap<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void readTexts() throws IOException {
        Path file = Path.of("src/test/resources/text/segment-texts.tsv");
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t", 2);
                String text = JSON.readTree('"' + cells[1].replace("\"", "\\\"") + '"')
                        .stringValue();
                TEXTS.computeIfAbsent(cells[0], ignored -> new ArrayList<>()).add(text);
            }
        }
    }

    @Test
    void agreesOnTextsOfEveryLengthInEveryLanguage() throws Exception {
        List<String> texts = new ArrayList<>();
        TEXTS.values().forEach(sentences -> {
            String all = String.join(" ", sentences);
            texts.addAll(sentences);
            sentences.forEach(sentence -> texts.add(sentence + " " + all));
            for (int length = 1; length <= all.length(); length += 3) {
                texts.add(all.substring(0, all.offsetByCodePoints(0, all.codePointCount(0, length))));
            }
        });

        compare(texts);
    }

    @Test
    void agreesOnRandomMixtures() throws Exception {
        long seed = System.nanoTime();
        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
        Random random = new Random(seed);
        List<String> pool = TEXTS.values().stream().flatMap(List::stream).toList();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = random.nextInt(12); pieces >= 0; pieces--) {
                String piece = pool.get(random.nextInt(pool.size()));
                int from = random.nextInt(piece.length());
                text.append(piece, from, from + random.nextInt(piece.length() - from + 1));
            }
            texts.add(text.toString());
        }

        compare(texts);
    }

    private void compare(List<String> texts) throws Exception {
        List<String> answers = twilio(texts);

        assertThat(answers).hasSameSizeAs(texts);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Segments ours = Segments.of(texts.get(i));
            String answer = ours.encoding().label() + " " + ours.count();
            if (!answer.equals(answers.get(i))) {
                differences.add(
                        answer + " but Twilio " + answers.get(i) + ": " + JSON.writeValueAsString(texts.get(i)));
            }
        }
        assertThat(differences).as("of %d texts", texts.size()).isEmpty();
    }

    private List<String> twilio(List<String> texts) throws Exception {
        Path input = folder.resolve("texts.jsonl");
        Path output = folder.resolve("counts.txt");
        try (BufferedWriter writer = Files.newBufferedWriter(input, StandardCharsets.US_ASCII)) {
            for (String text : texts) {
                writer.write(ascii(text));
                writer.newLine();
            }
        }
        Path modules = Path.of(System.getProperty("havenline.referees", "target/referees"))
                .toAbsolutePath();
        ProcessBuilder node = new ProcessBuilder("node", "-e", COUNT)
                .directory(modules.toFile())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        assertThat(node.start().waitFor())
                .as("node; does %s hold node_modules?", modules)
                .isZero();
        return Files.readAllLines(output);
    }

    /** JSON in ASCII, since a lone surrogate cannot be written as UTF-8. */
    private static String ascii(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(unit -> json.append(String.format("\\u%04x", unit)));
        return json.append('"').toString();
    }
}
