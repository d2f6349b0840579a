package org.havenline.privacy;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one table of numbers: gives a random id for an address, and the address back to the few who must send. */
public class Contacts {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RandomIds ids;
    private final Clock clock;

    public Contacts(JdbcClient jdbc, Vault vault, RandomIds ids, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /** The id of an address, made when it is new; safe when two instances meet the same new number at once. */
    public ContactId idOf(Address address) {
        return find(address).orElseGet(() -> add(address));
    }

    /** The id of an address that is known already. */
    public Optional<ContactId> find(Address address) {
        return jdbc.sql("select id from contact where address_index = ?")
                .param(vault.indexOf(address))
                .query(String.class)
                .optional()
                .map(ContactId::new);
    }

    /** The address itself; for senders only. */
    public Address reveal(ContactId contact) {
        // Opened only after the row is read: the vault asks the database too, and SQLite's pool has one connection.
        Address sealed = jdbc.sql("select channel, address_sealed from contact where id = ?")
                .param(contact.value())
                .query((row, number) -> new Address(
                        Address.Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                        row.getString("address_sealed")))
                .single();
        return new Address(
                sealed.channel(), vault.open(contact.value(), addressField(contact.value()), sealed.value()));
    }

    /** Remembers that the carrier blocks our texts to this contact (Twilio 21610 or an opt-out word). */
    public void optedOut(ContactId contact) {
        jdbc.sql("update contact set opted_out_at = ? where id = ? and opted_out_at is null")
                .params(clock.millis(), contact.value())
                .update();
    }

    /** Remembers that the contact may be texted again (START). */
    public void optedIn(ContactId contact) {
        jdbc.sql("update contact set opted_out_at = null where id = ?")
                .param(contact.value())
                .update();
    }

    public boolean isOptedOut(ContactId contact) {
        return jdbc.sql("select count(*) from contact where id = ? and opted_out_at is not null")
                        .param(contact.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private ContactId add(Address address) {
        String id = ids.next();
        // The key first: the sealed address needs it. A lost race leaves no key behind (deleted below).
        vault.newKey(id);
        int added = jdbc.sql("""
                        insert into contact (id, channel, address_index, address_sealed, created_at) values (?, ?, ?, ?, ?)
                        on conflict (address_index) do nothing""")
                .params(
                        id,
                        address.channel().code(),
                        vault.indexOf(address),
                        vault.seal(id, addressField(id), address.value()),
                        clock.millis())
                .update();
        if (added == 0) {
            vault.shred(id);
            return find(address).orElseThrow();
        }
        return new ContactId(id);
    }

    private static Field addressField(String id) {
        return new Field("contact", "address_sealed", id);
    }
}
