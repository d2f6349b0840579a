package org.havenline.privacy;

/**
 * A sealed column of one row. It is bound into the encryption as associated data, so that a value copied to another row
 * or column does not open.
 */
public record Field(String table, String column, String rowId) {
    byte[] associatedData(String owner) {
        return String.join("|", table, column, rowId, owner).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
