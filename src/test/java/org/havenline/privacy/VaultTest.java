package org.havenline.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.havenline.storage.TestClock;
import org.havenline.storage.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VaultTest {

    private static final Field BODY = new Field("inbox", "body_sealed", "row-1");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatIsSealedOpensInItsOwnRowAndColumnOnly(TestDatabase engine) {
        try (TestDatabase.Opened database = engine.open()) {
            Vault vault = vault(database);
            vault.newKey("owner");

            String sealed = vault.seal("owner", BODY, "quiet words");

            assertThat(sealed).doesNotContain("quiet");
            assertThat(vault.open("owner", BODY, sealed)).isEqualTo("quiet words");
            assertThatThrownBy(() -> vault.open("owner", new Field("inbox", "body_sealed", "row-2"), sealed))
                    .isInstanceOf(Vault.Unreadable.class);
            assertThatThrownBy(() -> vault.open("owner", new Field("outbox", "body_sealed", "row-1"), sealed))
                    .isInstanceOf(Vault.Unreadable.class)
                    .hasMessageNotContaining("quiet");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aShreddedKeyLeavesNothingReadable(TestDatabase engine) {
        try (TestDatabase.Opened database = engine.open()) {
            Vault vault = vault(database);
            vault.newKey("owner");
            String sealed = vault.seal("owner", BODY, "quiet words");

            vault.shred("owner");

            assertThatThrownBy(() -> vault.open("owner", BODY, sealed)).isInstanceOf(Vault.Unreadable.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterARotationOldTextsOpenAlsoInAProcessThatRanOn(TestDatabase engine) {
        try (TestDatabase.Opened database = engine.open()) {
            Vault running = vault(database);
            running.newKey("owner");
            String sealed = vault(database).seal("owner", BODY, "quiet words");

            int rotated = vault(database).rotateMasterKey();

            assertThat(rotated).isEqualTo(1);
            assertThat(running.open("owner", BODY, sealed)).isEqualTo("quiet words");
            assertThat(vault(database).open("owner", BODY, sealed)).isEqualTo("quiet words");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keyFilesAreForTheirOwnerOnly(TestDatabase engine) throws Exception {
        try (TestDatabase.Opened database = engine.open()) {
            vault(database);

            assertThat(Files.list(folder))
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    private Vault vault(TestDatabase.Opened database) {
        return new Vault(MasterKeys.open(folder), database.jdbc(), new TestClock());
    }
}
