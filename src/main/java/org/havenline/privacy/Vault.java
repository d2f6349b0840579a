package org.havenline.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals and opens the encrypted fields: AES-256-GCM by Google Tink, one data key per owner (a conversation or a
 * contact), wrapped by the master keyset. Deleting an owner's key makes everything sealed with it unreadable, in
 * backups too.
 */
public class Vault {

    /** Unwrapped keys kept in memory: enough for the conversations of an hour on a national line. */
    private static final long CACHED_KEYS = 20_000;

    private static final Duration CACHED_FOR = Duration.ofMinutes(10);

    private final MasterKeys masterKeys;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<String, Aead> keys = Caffeine.newBuilder()
            .maximumSize(CACHED_KEYS)
            .expireAfterWrite(CACHED_FOR)
            .build();

    public Vault(MasterKeys masterKeys, JdbcClient jdbc, Clock clock) {
        this.masterKeys = masterKeys;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes and stores the data key of a new owner, in the caller's transaction. */
    public void newKey(String owner) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(key, masterKeys.wrapping(), bytes(owner));
            jdbc.sql("insert into vault_key (owner_id, wrapped_key, created_at) values (?, ?, ?)")
                    .params(owner, Base64.getEncoder().encodeToString(wrapped), clock.millis())
                    .update();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Could not make a data key", broken);
        }
    }

    /** Encrypts a text for one field of one row; the result is Base64. */
    public String seal(String owner, Field field, String plain) {
        try {
            byte[] sealed = keyOf(owner).encrypt(bytes(plain), field.associatedData(owner));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Could not seal " + field.table() + "." + field.column(), broken);
        }
    }

    /**
     * Decrypts a field.
     *
     * @throws Unreadable when the owner's key was deleted, or the value belongs to another row or column
     */
    public String open(String owner, Field field, String sealed) {
        try {
            byte[] plain = keyOf(owner).decrypt(Base64.getDecoder().decode(sealed), field.associatedData(owner));
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException broken) {
            throw new Unreadable(field.table() + "." + field.column(), broken);
        }
    }

    /** Deletes an owner's key for good, in the caller's transaction. */
    public void shred(String owner) {
        jdbc.sql("delete from vault_key where owner_id = ?").param(owner).update();
        keys.invalidate(owner);
    }

    /** The look-up value of an address: a keyed hash, so that the database alone does not give the number back. */
    public String indexOf(Address address) {
        try {
            byte[] index = masterKeys.indexOf(bytes(address.channel().code() + "|" + address.value()));
            return Base64.getEncoder().encodeToString(index);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Could not index an address", broken);
        }
    }

    /**
     * Puts a new master key in front and wraps every data key anew; run inside one transaction.
     *
     * @return how many data keys were wrapped anew
     */
    public int rotateMasterKey() {
        List<String> owners = jdbc.sql("select owner_id from vault_key")
                .query((row, number) -> row.getString(1))
                .list();
        masterKeys.rotate();
        for (String owner : owners) {
            rewrap(owner);
        }
        return owners.size();
    }

    private void rewrap(String owner) {
        try {
            byte[] fresh =
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(unwrap(owner), masterKeys.wrapping(), bytes(owner));
            jdbc.sql("update vault_key set wrapped_key = ? where owner_id = ?")
                    .params(Base64.getEncoder().encodeToString(fresh), owner)
                    .update();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Could not wrap a data key anew", broken);
        }
    }

    private Aead keyOf(String owner) throws GeneralSecurityException {
        Aead cached = keys.getIfPresent(owner);
        if (cached != null) {
            return cached;
        }
        Aead key = unwrap(owner).getPrimitive(RegistryConfiguration.get(), Aead.class);
        keys.put(owner, key);
        return key;
    }

    private KeysetHandle unwrap(String owner) throws GeneralSecurityException {
        @Nullable
        String wrapped = jdbc.sql("select wrapped_key from vault_key where owner_id = ?")
                .param(owner)
                .query(String.class)
                .optional()
                .orElse(null);
        if (wrapped == null) {
            throw new GeneralSecurityException("no data key");
        }
        byte[] key = Base64.getDecoder().decode(wrapped);
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(key, masterKeys.wrapping(), bytes(owner));
        } catch (GeneralSecurityException perhapsRotated) {
            masterKeys.reload();
            return TinkProtoKeysetFormat.parseEncryptedKeyset(key, masterKeys.wrapping(), bytes(owner));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A sealed value cannot be opened: its key is gone, or it was moved. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(String field, Exception cause) {
            super("Sealed value of " + field + " cannot be opened", cause);
        }
    }
}
