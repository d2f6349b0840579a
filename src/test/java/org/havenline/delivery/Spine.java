package org.havenline.delivery;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.havenline.privacy.Address;
import org.havenline.privacy.ContactId;
import org.havenline.privacy.Contacts;
import org.havenline.privacy.MasterKeys;
import org.havenline.privacy.RandomIds;
import org.havenline.privacy.Vault;
import org.havenline.storage.TestClock;
import org.havenline.storage.TestDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stores of the delivery room on a real database, with a clock that stands still. */
final class Spine implements AutoCloseable {

    static final String LINE = "+15875550100";
    static final DeliverySettings SETTINGS =
            new DeliverySettings(1, Duration.ofSeconds(15), Duration.ofMillis(250), Duration.ofHours(1));

    final TestDatabase.Opened database;
    final TestClock clock = new TestClock();
    final RandomIds ids = new RandomIds();
    final JdbcClient jdbc;
    final Vault vault;
    final Contacts contacts;
    final Outbox outbox;
    final Deliveries deliveries;
    final StaticListableBeanFactory listeners = new StaticListableBeanFactory();

    Spine(TestDatabase engine, double segmentsPerSecond) {
        database = engine.open();
        jdbc = database.jdbc();
        vault = new Vault(MasterKeys.open(temporaryFolder()), jdbc, clock);
        contacts = new Contacts(jdbc, vault, ids, clock);
        DeliverySettings settings =
                new DeliverySettings(segmentsPerSecond, SETTINGS.lease(), SETTINGS.poll(), SETTINGS.expiry());
        outbox = new Outbox(jdbc, vault, ids, clock, settings);
        deliveries = new Deliveries(
                outbox,
                contacts,
                listeners.getBeanProvider(DeliveryListener.class),
                database.transactions(),
                new SimpleMeterRegistry());
    }

    /** A person with an open conversation. */
    Person person(String number) {
        ContactId contact = contacts.idOf(new Address(Address.Channel.SMS, number));
        String conversation = ids.next();
        jdbc.sql("""
                        insert into conversation (id, contact_id, line, channel, phase, language, urgency, version, created_at)
                        values (?, ?, ?, 'sms', 'bot', 'en', 'none', 0, 0)""").params(conversation, contact.value(), LINE).update();
        vault.newKey(conversation);
        return new Person(contact, conversation);
    }

    OutboxId queue(Person person, Kind kind, String body, int segments) {
        OutboxId id = outbox.add(
                new OutgoingText(
                        person.conversation(),
                        person.contact(),
                        null,
                        LINE,
                        kind,
                        kind.usualPriority(),
                        body,
                        segments),
                0);
        clock.pass(Duration.ofMillis(1));
        return id;
    }

    @Override
    public void close() {
        database.close();
    }

    private static java.nio.file.Path temporaryFolder() {
        try {
            return Files.createTempDirectory("havenline-keys");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    record Person(ContactId contact, String conversation) {}
}
