package org.havenline.storage;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/**
 * Gives SQLite's constraint errors the same exception types as PostgreSQL's; Spring knows no SQLite codes.
 *
 * <p>The SQL text is passed on, never its values.
 */
final class ConstraintTranslator extends SQLErrorCodeSQLExceptionTranslator {

    ConstraintTranslator(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected @Nullable DataAccessException customTranslate(String task, @Nullable String sql, SQLException error) {
        if (StorageConfiguration.isDuplicateKey(error)) {
            return new DuplicateKeyException(task, error);
        }
        if (String.valueOf(error.getMessage()).contains("SQLITE_CONSTRAINT")) {
            return new DataIntegrityViolationException(task, error);
        }
        return null;
    }
}
