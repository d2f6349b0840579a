package org.havenline.language.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The trained tables, one an alphabet that several languages share, and the file they travel in. */
public final class Model {

    /** The table that names a language which is none of ours; no script of its own, so the key is free. */
    public static final Alphabet FOREIGN = Alphabet.OTHER;

    private static final int MAGIC = 0x48_4C_4C_31;
    private static final int BUFFER = 1 << 16;

    private final Map<Alphabet, Table> tables = new EnumMap<>(Alphabet.class);

    public Model(Map<Alphabet, Table> tables) {
        this.tables.putAll(tables);
    }

    @org.jspecify.annotations.Nullable
    Table table(Alphabet alphabet) {
        return tables.get(alphabet);
    }

    /** Writes the file that {@link #read} reads. */
    public void write(OutputStream file) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(file, BUFFER), BUFFER))) {
            out.writeInt(MAGIC);
            out.writeInt(tables.size());
            for (Map.Entry<Alphabet, Table> entry : tables.entrySet()) {
                out.writeUTF(entry.getKey().name());
                entry.getValue().write(out);
            }
        }
    }

    /** @throws IOException when the file is not a model of this version */
    public static Model read(InputStream file) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(file, BUFFER), BUFFER))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a language model of this version");
            }
            Map<Alphabet, Table> tables = new EnumMap<>(Alphabet.class);
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                Alphabet alphabet = Alphabet.valueOf(in.readUTF());
                tables.put(alphabet, Table.read(in));
            }
            return new Model(tables);
        }
    }
}
