package org.havenline.language.model;

import java.util.Arrays;
import java.util.List;

/**
 * Multinomial logistic regression in the making: a weight per feature and label over the whole hash space, learned by
 * stochastic gradient steps whose size shrinks per feature (Adagrad). Single thread, no randomness of its own.
 */
public final class Weights {

    /** An example that is known this well teaches nothing more. */
    private static final double ENOUGH = 0.004;

    private static final float RATE = 0.25f;

    private final List<String> labels;
    private final int width;
    private final float[] weights;
    private final float[] slope;
    private final int[] count;
    private final float[] start;
    private final boolean[] frozen;
    private boolean pruned;

    public Weights(List<String> labels) {
        this.labels = List.copyOf(labels);
        width = labels.size();
        weights = new float[Features.SPACE * width];
        slope = new float[Features.SPACE];
        count = new int[Features.SPACE];
        frozen = new boolean[Features.SPACE];
        start = new float[Table.LENGTHS * width];
    }

    /** Learns one example; answers the loss it had before. */
    public double learn(Features features, int length, int label, double pace) {
        float[] scores = scores(features, length);
        softmax(scores);
        double loss = -Math.log(Math.max(scores[label], 1e-9));
        if (1 - scores[label] < ENOUGH) {
            return loss;
        }
        scores[label] -= 1;
        float square = 0;
        for (float gradient : scores) {
            square += gradient * gradient;
        }
        for (int i = 0; i < features.size(); i++) {
            step(features.get(i), scores, square, (float) pace);
        }
        for (int i = 0; i < width; i++) {
            start[length * width + i] -= 0.002f * (float) pace * scores[i];
        }
        return loss;
    }

    private void step(int feature, float[] gradient, float square, float pace) {
        if (frozen[feature]) {
            return;
        }
        count[feature]++;
        slope[feature] += square;
        float rate = RATE * pace / (float) Math.sqrt(slope[feature] + 1f);
        int row = feature * width;
        for (int i = 0; i < width; i++) {
            weights[row + i] -= rate * gradient[i];
        }
    }

    private float[] scores(Features features, int length) {
        float[] scores = Arrays.copyOfRange(start, length * width, (length + 1) * width);
        for (int i = 0; i < features.size(); i++) {
            int row = features.get(i) * width;
            for (int label = 0; label < width; label++) {
                scores[label] += weights[row + label];
            }
        }
        return scores;
    }

    private static void softmax(float[] scores) {
        float top = scores[0];
        for (float score : scores) {
            top = Math.max(top, score);
        }
        float sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) Math.exp(scores[i] - top);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }

    /** Keeps the most useful features and forgets the others; those kept can go on learning. */
    public void prune(int most) {
        float[] use = new float[Features.SPACE];
        for (int feature = 0; feature < use.length; feature++) {
            use[feature] = usefulness(feature);
        }
        float[] sorted = use.clone();
        Arrays.sort(sorted);
        float least = Math.max(sorted[Features.SPACE - Math.min(most, Features.SPACE)], Float.MIN_NORMAL);
        for (int feature = 0; feature < use.length; feature++) {
            if (use[feature] < least) {
                frozen[feature] = true;
                Arrays.fill(weights, feature * width, (feature + 1) * width, 0);
            }
        }
        pruned = true;
    }

    /** How far a feature moves the scores apart, more so if it was met often. */
    private float usefulness(int feature) {
        if (count[feature] < 2) {
            return 0;
        }
        double mean = 0;
        for (int i = 0; i < width; i++) {
            mean += weights[feature * width + i];
        }
        mean /= width;
        double spread = 0;
        for (int i = 0; i < width; i++) {
            double off = weights[feature * width + i] - mean;
            spread += off * off;
        }
        return (float) (Math.sqrt(spread) * Math.pow(count[feature], 0.25));
    }

    /** The kept features in signed bytes. */
    public Table quantised() {
        if (!pruned) {
            prune(Features.SPACE);
        }
        float scale = largest() / Byte.MAX_VALUE;
        long[] kept = new long[Features.SPACE >>> 6];
        int rows = 0;
        for (int feature = 0; feature < Features.SPACE; feature++) {
            if (!frozen[feature]) {
                kept[feature >>> 6] |= 1L << feature;
                rows++;
            }
        }
        byte[] bytes = new byte[rows * width];
        int at = 0;
        for (int feature = 0; feature < Features.SPACE; feature++) {
            for (int i = 0; i < width && !frozen[feature]; i++) {
                int value = Math.round(weights[feature * width + i] / scale);
                bytes[at++] = (byte) Math.clamp(value, -Byte.MAX_VALUE, Byte.MAX_VALUE);
            }
        }
        return new Table(labels, start, scale, kept, bytes);
    }

    /** The size that all but one weight in ten thousand stay below: the few beyond are cut. */
    private float largest() {
        int[] histogram = new int[4096];
        long used = 0;
        for (float weight : weights) {
            if (weight != 0) {
                histogram[Math.min(4095, (int) (Math.abs(weight) * 256))]++;
                used++;
            }
        }
        long beyond = used / 10_000;
        int bin = histogram.length - 1;
        while (bin > 1 && (beyond -= histogram[bin]) > 0) {
            bin--;
        }
        return (bin + 1) / 256f;
    }
}
