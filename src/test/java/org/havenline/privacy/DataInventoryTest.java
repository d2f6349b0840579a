package org.havenline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.havenline.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataInventoryTest {

    private static final String MARK = "<!-- made from data-inventory.yaml -->";

    @ParameterizedTest
    @EnumSource
    void everyStoredColumnIsListedAndEveryListedColumnIsStored(TestDatabase engine) throws Exception {
        try (TestDatabase.Opened database = engine.open();
                Connection connection = database.dataSource().getConnection()) {
            Map<String, Set<String>> listed = new TreeMap<>();
            inventory().forEach((table, columns) -> listed.put(table, new TreeSet<>(columns.keySet())));

            assertThat(stored(connection)).isEqualTo(listed);
        }
    }

    @Test
    void everyColumnSaysWhatForAndHowLong() {
        Set<String> kinds = Set.of("sealed", "index", "id", "state", "time");

        inventory()
                .forEach((table, columns) -> columns.forEach((column, facts) -> {
                    assertThat(facts.keySet())
                            .as(table + "." + column)
                            .containsExactlyInAnyOrder("kind", "for", "keep");
                    assertThat(kinds).as(table + "." + column).contains(facts.get("kind"));
                    assertThat(facts.get("kind").equals("sealed"))
                            .as(table + "." + column + " is sealed by name and by kind")
                            .isEqualTo(column.endsWith("_sealed") || column.equals("wrapped_key"));
                }));
    }

    @Test
    void thePageForPeopleSaysWhatTheInventorySays() throws Exception {
        Path page = Path.of("docs", "WHO-SEES-WHAT.md");
        String written = Files.readString(page);
        String made = written.substring(0, written.indexOf(MARK) + MARK.length())
                + "\n\n"
                + DataInventory.shipped().toMarkdown();
        if (Boolean.getBoolean("havenline.update")) {
            Files.writeString(page, made);
        }

        assertThat(Files.readString(page))
                .as("run with -Dhavenline.update=true to write the page anew")
                .isEqualTo(made);
    }

    private static Map<String, Map<String, Map<String, String>>> inventory() {
        return DataInventory.shipped().tables();
    }

    private static Map<String, Set<String>> stored(Connection connection) throws SQLException {
        Map<String, Set<String>> tables = new TreeMap<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, schema(connection), "%", "%")) {
            while (columns.next()) {
                String table = columns.getString("TABLE_NAME");
                if (!table.startsWith("flyway") && !table.startsWith("sqlite")) {
                    tables.computeIfAbsent(table, name -> new TreeSet<>()).add(columns.getString("COLUMN_NAME"));
                }
            }
        }
        return tables;
    }

    private static String schema(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? "public" : null;
    }
}
