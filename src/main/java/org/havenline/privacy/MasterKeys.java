package org.havenline.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The two keysets that everything else hangs on: one wraps the data keys, one turns numbers into an index that can be
 * looked up but not computed without it. Files in one folder, made on first start, readable by their owner only.
 *
 * <p>Whoever has these files and the database can read everything; whoever has the database alone, nothing. A backup
 * keeps them apart (docs/operator.md).
 */
public final class MasterKeys {

    private static final String WRAPPING_FILE = "wrapping.json";
    private static final String INDEX_FILE = "index.json";
    private static final int INDEX_BYTES = 32;

    private final Path folder;
    private volatile KeysetHandle wrapping;
    private final PrfSet index;

    private MasterKeys(Path folder, KeysetHandle wrapping, KeysetHandle index) throws GeneralSecurityException {
        this.folder = folder;
        this.wrapping = wrapping;
        this.index = index.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    /**
     * Opens the keysets of a folder, making what is missing.
     *
     * @throws KeysUnavailable when a file cannot be read or written, with the file's name
     */
    public static MasterKeys open(Path folder) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            Files.createDirectories(folder);
            return new MasterKeys(
                    folder,
                    readOrMake(folder.resolve(WRAPPING_FILE), PredefinedAeadParameters.AES256_GCM),
                    readOrMake(folder.resolve(INDEX_FILE), PredefinedPrfParameters.HMAC_SHA256_PRF));
        } catch (IOException | GeneralSecurityException unusable) {
            throw new KeysUnavailable(folder, unusable);
        }
    }

    /** Whether a folder holds keysets already; a database with rows and no keysets must not start with new ones. */
    public static boolean presentIn(Path folder) {
        return Files.exists(folder.resolve(WRAPPING_FILE)) && Files.exists(folder.resolve(INDEX_FILE));
    }

    Aead wrapping() throws GeneralSecurityException {
        return wrapping.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    byte[] indexOf(byte[] input) throws GeneralSecurityException {
        return index.computePrimary(input, INDEX_BYTES);
    }

    /** Reads the wrapping keys anew: another process may have rotated them. */
    void reload() throws GeneralSecurityException {
        try {
            wrapping = TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(folder.resolve(WRAPPING_FILE)), InsecureSecretKeyAccess.get());
        } catch (IOException unreadable) {
            throw new GeneralSecurityException("master keys cannot be read", unreadable);
        }
    }

    /**
     * Adds a new wrapping key and makes it the one that wraps from now on; older ones still open what they wrapped.
     *
     * @throws KeysUnavailable when the file cannot be replaced; nothing has changed then
     */
    void rotate() {
        Path file = folder.resolve(WRAPPING_FILE);
        try {
            KeysetHandle rotated = KeysetHandle.newBuilder(wrapping)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
            Path fresh = Files.createTempFile(
                    folder,
                    "wrapping",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, serialize(rotated));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            wrapping = rotated;
        } catch (IOException | GeneralSecurityException unusable) {
            throw new KeysUnavailable(file, unusable);
        }
    }

    private static KeysetHandle readOrMake(Path file, com.google.crypto.tink.Parameters parameters)
            throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            KeysetHandle made = KeysetHandle.generateNew(parameters);
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, serialize(made), StandardOpenOption.SYNC);
                return made;
            } catch (FileAlreadyExistsException another) {
                // A second instance made it in the meantime: use that one.
            }
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    private static String serialize(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }

    /** The master keys could not be read or written. */
    public static final class KeysUnavailable extends RuntimeException {
        KeysUnavailable(Path where, Exception cause) {
            super(
                    "Master keys at " + where + " cannot be used ("
                            + cause.getClass().getSimpleName()
                            + "). Check that the folder exists, belongs to the user that runs Havenline, and is the one the database was made with.",
                    cause);
        }
    }
}
