package org.havenline.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A fresh, migrated database of each kind that the product runs on; real ones, started once for a test run. */
public enum TestDatabase {
    SQLITE,
    POSTGRESQL;

    private static EmbeddedPostgres postgres;

    /** An empty database with all migrations; close it with the test. */
    public Opened open() {
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(url());
        dataSource.setMaximumPoolSize(this == SQLITE ? 1 : 8);
        Flyway.configure().dataSource(dataSource).load().migrate();
        return new Opened(dataSource);
    }

    /** The URL of an empty database, for a process of its own. */
    public String url() {
        return switch (this) {
            case SQLITE ->
                "jdbc:sqlite:" + temporaryFile()
                        + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&transaction_mode=IMMEDIATE&foreign_keys=on";
            case POSTGRESQL -> newPostgresDatabase();
        };
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempDirectory("havenline").resolve("test.db");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static synchronized String newPostgresDatabase() {
        try {
            if (postgres == null) {
                // The embedded server's defaults are not durable; a crash test needs the real thing.
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "200")
                        .start();
            }
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            new JdbcTemplate(postgres.getPostgresDatabase()).execute("create database " + name);
            return postgres.getJdbcUrl("postgres", name);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What a store needs. */
    public record Opened(HikariDataSource dataSource) implements AutoCloseable {
        public JdbcClient jdbc() {
            JdbcTemplate template = new JdbcTemplate(dataSource);
            template.setExceptionTranslator(new ConstraintTranslator(dataSource));
            return JdbcClient.create(template);
        }

        public TransactionTemplate transactions() {
            return new TransactionTemplate(new JdbcTransactionManager(dataSource));
        }

        @Override
        public void close() {
            dataSource.close();
        }
    }
}
