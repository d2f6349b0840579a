package org.havenline.urgency;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Trains the second stage from labelled examples; the same examples give the same file. */
public final class UrgencyTraining {

    private static final int ROUNDS = 40;
    private static final int FOLDS = 5;
    private static final double STEP = 0.5;
    private static final double DECAY = 1e-4;
    private static final float LEAST_CERTAINTY = 0.8f;
    private static final long SEED = 20261124L;

    private record Row(int[] features, Level level) {
        boolean pages() {
            return level.pages();
        }
    }

    /** What training found: how many texts, the certainty asked for, and held-out urgent texts that reach it. */
    public record Outcome(int examples, double threshold, int urgent, int reached) {}

    private UrgencyTraining() {}

    /**
     * Trains on a folder's examples and writes the model.
     *
     * @throws IllegalArgumentException naming file and line of an example that cannot be read, or if there are none
     */
    public static Outcome run(Path examples, Path out) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, List<UrgencyExamples.Example>> file :
                UrgencyExamples.in(examples).entrySet()) {
            file.getValue().forEach(each -> rows.add(new Row(Subwords.of(each.text()), each.level())));
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no examples in " + examples);
        }
        List<Double> urgent = new ArrayList<>();
        float threshold = calibrate(rows, urgent);
        LearnedStage stage = fit(rows, threshold);
        try (OutputStream file = new java.io.BufferedOutputStream(Files.newOutputStream(out))) {
            stage.write(file);
        }
        int reached = (int) urgent.stream().filter(score -> score > threshold).count();
        return new Outcome(rows.size(), threshold, urgent.size(), reached);
    }

    /** The highest certainty that any held-out harmless text reached; nothing below it may page. */
    private static float calibrate(List<Row> rows, List<Double> urgent) {
        double highest = LEAST_CERTAINTY;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Row> seen = new ArrayList<>();
            List<Row> held = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                (i % FOLDS == fold ? held : seen).add(rows.get(i));
            }
            LearnedStage stage = fit(seen, 1);
            for (Row row : held) {
                double score = stage.score(row.features());
                if (row.pages()) {
                    urgent.add(score);
                } else if (row.level() == Level.NONE) {
                    highest = Math.max(highest, score);
                }
            }
        }
        return (float) highest;
    }

    private static LearnedStage fit(List<Row> rows, float threshold) {
        float[] weights = new float[Subwords.SIZE];
        float bias = 0;
        Random random = new Random(SEED);
        for (int step = 0; step < ROUNDS * rows.size(); step++) {
            Row row = rows.get(random.nextInt(rows.size()));
            double score = new LearnedStage(weights, bias, threshold).score(row.features());
            double rate = STEP * 10 / (10 + (double) step / rows.size());
            double error = (row.pages() ? 1 : 0) - score;
            double share = Math.sqrt(Math.max(1, row.features().length));
            for (int feature : row.features()) {
                weights[feature] += (float) (rate * (error / share * 10 - DECAY * weights[feature]));
            }
            bias += (float) (rate * error * 0.1);
        }
        return new LearnedStage(weights, bias, threshold);
    }
}
