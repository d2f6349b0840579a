package org.havenline.language.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * A trained table of one alphabet: for each kept feature one signed byte a language.
 *
 * <p>Kept features are marked in a bit set over the whole hash space; the row of a feature is the number of kept
 * features before it. So a feature that was not worth keeping costs one look at half a megabyte that stays in the
 * processor's cache, and the rows hold nothing but weights.
 */
public final class Table {

    /** Texts of one word, two, three to six and more have their own starting scores. */
    static final int LENGTHS = 4;

    private static final int WORD_BITS = 6;

    private final List<String> labels;
    private final float[] start;
    private final float scale;
    private final long[] kept;
    private final int[] before;
    private final byte[] rows;

    Table(List<String> labels, float[] start, float scale, long[] kept, byte[] rows) {
        this.labels = List.copyOf(labels);
        this.start = start;
        this.scale = scale;
        this.kept = kept;
        this.rows = rows;
        before = new int[kept.length];
        int sum = 0;
        for (int i = 0; i < kept.length; i++) {
            before[i] = sum;
            sum += Long.bitCount(kept[i]);
        }
    }

    List<String> labels() {
        return labels;
    }

    /** Log-scores per label, not normalised. */
    double[] scores(Features features, int length) {
        int width = labels.size();
        int[] sum = new int[width];
        for (int i = 0; i < features.size(); i++) {
            int feature = features.get(i);
            int block = feature >>> WORD_BITS;
            long bits = kept[block];
            long bit = 1L << feature;
            if ((bits & bit) != 0) {
                add(sum, (before[block] + Long.bitCount(bits & (bit - 1))) * width);
            }
        }
        double[] scores = new double[width];
        for (int label = 0; label < width; label++) {
            scores[label] = start[length * width + label] + sum[label] * (double) scale;
        }
        return scores;
    }

    private void add(int[] sum, int row) {
        for (int label = 0; label < sum.length; label++) {
            sum[label] += rows[row + label];
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        for (float value : start) {
            out.writeFloat(value);
        }
        out.writeFloat(scale);
        for (long bits : kept) {
            out.writeLong(bits);
        }
        out.writeInt(rows.length);
        for (int label = 0; label < labels.size(); label++) {
            for (int at = label; at < rows.length; at += labels.size()) {
                out.writeByte(rows[at]);
            }
        }
    }

    static Table read(DataInputStream in) throws IOException {
        String[] labels = new String[in.readInt()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = in.readUTF();
        }
        float[] start = new float[LENGTHS * labels.length];
        for (int i = 0; i < start.length; i++) {
            start[i] = in.readFloat();
        }
        float scale = in.readFloat();
        long[] kept = new long[Features.SPACE >>> WORD_BITS];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = in.readLong();
        }
        byte[] rows = new byte[in.readInt()];
        byte[] column = new byte[rows.length / labels.length];
        for (int label = 0; label < labels.length; label++) {
            in.readFully(column);
            for (int row = 0; row < column.length; row++) {
                rows[row * labels.length + label] = column[row];
            }
        }
        return new Table(List.of(labels), start, scale, kept, rows);
    }
}
