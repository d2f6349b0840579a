package org.havenline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.havenline.storage.TestClock;
import org.havenline.storage.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContactsTest {

    private static final Address PHONE = new Address(Address.Channel.SMS, "+15875550123");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aNumberHasOneRandomIdAndComesBackFromIt(TestDatabase engine) {
        try (TestDatabase.Opened database = engine.open()) {
            Contacts contacts = contacts(database);

            ContactId id = contacts.idOf(PHONE);

            assertThat(contacts.idOf(PHONE)).isEqualTo(id);
            assertThat(id.value()).doesNotContain("5875550123");
            assertThat(contacts.reveal(id)).isEqualTo(PHONE);
            assertThat(contacts.idOf(new Address(Address.Channel.WHATSAPP, PHONE.value())))
                    .isNotEqualTo(id);
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyAtOnceGetTheSameId(TestDatabase engine) throws Exception {
        try (TestDatabase.Opened database = engine.open();
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Contacts contacts = contacts(database);
            Callable<ContactId> ask = () -> database.transactions().execute(status -> contacts.idOf(PHONE));

            List<Future<ContactId>> answers =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> ask).toList());

            Set<ContactId> ids = new HashSet<>();
            for (Future<ContactId> answer : answers) {
                ids.add(answer.get());
            }
            assertThat(ids).hasSize(1);
            assertThat(database.jdbc()
                            .sql("select count(*) from vault_key")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseDoesNotGiveTheNumberAway(TestDatabase engine) {
        try (TestDatabase.Opened database = engine.open()) {
            contacts(database).idOf(PHONE);

            List<String> row = database.jdbc()
                    .sql("select id || address_index || address_sealed from contact")
                    .query(String.class)
                    .list();

            assertThat(row).hasSize(1).allSatisfy(text -> assertThat(text).doesNotContain("5550123"));
            assertThat(PHONE.toString()).doesNotContain("555");
        }
    }

    private Contacts contacts(TestDatabase.Opened database) {
        TestClock clock = new TestClock();
        return new Contacts(
                database.jdbc(), new Vault(MasterKeys.open(folder), database.jdbc(), clock), new RandomIds(), clock);
    }
}
