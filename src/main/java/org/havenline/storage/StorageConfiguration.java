package org.havenline.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** The data source: SQLite under {@code havenline.data} unless {@code spring.datasource.url} names PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private static final String SQLITE_PREFIX = "jdbc:sqlite:";

    /**
     * SQLite gets a pool of one: with more connections than carrier threads its native calls starve every other virtual
     * thread (measured), and it writes one transaction at a time anyway.
     */
    private static final int SQLITE_POOL = 1;

    @Bean
    HikariDataSource dataSource(DataSourceProperties properties) throws IOException {
        HikariDataSource dataSource = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        String url = properties.determineUrl();
        if (url.startsWith(SQLITE_PREFIX)) {
            createFolderOf(url);
            dataSource.setMaximumPoolSize(SQLITE_POOL);
        }
        return dataSource;
    }

    @Bean
    SQLExceptionTranslator sqlExceptionTranslator(DataSource dataSource) {
        return new ConstraintTranslator(dataSource);
    }

    /** Whether the error is a broken unique or primary key in either database. */
    static boolean isDuplicateKey(SQLException error) {
        String message = String.valueOf(error.getMessage());
        return "23505".equals(error.getSQLState())
                || message.contains("SQLITE_CONSTRAINT_UNIQUE")
                || message.contains("SQLITE_CONSTRAINT_PRIMARYKEY");
    }

    private static void createFolderOf(String url) throws IOException {
        String file =
                url.substring(SQLITE_PREFIX.length()).replaceFirst("\\?.*", "").replaceFirst("^file:", "");
        Path folder = Path.of(file).toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
    }
}
