package org.havenline.urgency;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * The trained second stage: logistic regression over {@link Subwords}. It raises a text in which no sign was found to
 * high when it is surer than any harmless text was held out in training; a text whose signs were lowered it leaves.
 */
final class LearnedStage implements SecondStage {

    static final String RESOURCE = "second-stage.bin";

    private final float[] weights;
    private final float bias;
    private final float threshold;

    LearnedStage(float[] weights, float bias, float threshold) {
        this.weights = weights;
        this.bias = bias;
        this.threshold = threshold;
    }

    static SecondStage shipped() {
        try (InputStream in = LearnedStage.class.getResourceAsStream(RESOURCE)) {
            return in == null ? NONE : read(in);
        } catch (IOException broken) {
            throw new UncheckedIOException("reading " + RESOURCE, broken);
        }
    }

    static LearnedStage read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new java.io.BufferedInputStream(in));
        float threshold = data.readFloat();
        float bias = data.readFloat();
        float[] weights = new float[Subwords.SIZE];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = data.readFloat();
        }
        return new LearnedStage(weights, bias, threshold);
    }

    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeFloat(threshold);
        data.writeFloat(bias);
        for (float weight : weights) {
            data.writeFloat(weight);
        }
        data.flush();
    }

    float threshold() {
        return threshold;
    }

    @Override
    public double score(String text) {
        return score(Subwords.of(text));
    }

    double score(int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return 1 / (1 + Math.exp(-bias - sum / Math.sqrt(Math.max(1, features.length))));
    }

    @Override
    public Opinion judge(String text, Level bySigns, boolean scoped) {
        boolean raises = bySigns == Level.NONE && !scoped && score(text) > threshold;
        return raises ? new Opinion(Level.HIGH, Category.DISTRESS_OTHER) : Opinion.SILENT;
    }
}
