package org.havenline.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** What is stored, column by column: what for, in which form, how long. The source of docs/WHO-SEES-WHAT.md. */
public final class DataInventory {

    private static final String FILE = "/privacy/data-inventory.yaml";

    private static final Map<String, String> KINDS = Map.of(
            "sealed", "encrypted, key can be destroyed",
            "index", "keyed hash",
            "id", "random id",
            "state", "word or count",
            "time", "time");

    private final Map<String, Map<String, Map<String, String>>> tables;

    private DataInventory(Map<String, Map<String, Map<String, String>>> tables) {
        this.tables = tables;
    }

    /** The inventory in the jar. */
    public static DataInventory shipped() {
        try (InputStream file = DataInventory.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("missing " + FILE);
            }
            return new DataInventory(new Yaml().load(file));
        } catch (IOException broken) {
            throw new UncheckedIOException("reading " + FILE, broken);
        }
    }

    /** Table, column, facts. */
    Map<String, Map<String, Map<String, String>>> tables() {
        return tables;
    }

    /** The tables as a page for people who ask what is kept. */
    public String toMarkdown() {
        StringBuilder page = new StringBuilder();
        tables.forEach((table, columns) -> {
            page.append("### ").append(table).append("\n| column | form | what for | kept |\n|---|---|---|---|\n");
            columns.forEach((column, facts) -> page.append("| ")
                    .append(String.join(
                            " | ",
                            List.of(
                                    column,
                                    KINDS.getOrDefault(facts.getOrDefault("kind", ""), "?"),
                                    facts.getOrDefault("for", ""),
                                    facts.getOrDefault("keep", ""))))
                    .append(" |\n"));
            page.append('\n');
        });
        return page.toString();
    }
}
