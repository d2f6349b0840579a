package org.havenline.escalation;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.havenline.conversation.InboundText;
import org.havenline.conversation.Lanes;
import org.havenline.delivery.Deliveries;
import org.havenline.delivery.DeliveryListener;
import org.havenline.delivery.DeliverySettings;
import org.havenline.delivery.DeliveryState;
import org.havenline.delivery.Dispatcher;
import org.havenline.delivery.Outbox;
import org.havenline.delivery.OutboxId;
import org.havenline.privacy.Address;
import org.havenline.privacy.ContactId;
import org.havenline.privacy.Contacts;
import org.havenline.privacy.Field;
import org.havenline.privacy.MasterKeys;
import org.havenline.privacy.RandomIds;
import org.havenline.privacy.Vault;
import org.havenline.storage.TestClock;
import org.havenline.storage.TestDatabase;
import org.havenline.urgency.Level;
import org.havenline.urgency.UrgencyReader;
import org.havenline.urgency.UrgencyReading;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A whole helpline on a real database with a clock that stands still: survivors and responders text, the ladder runs
 * when told, and each phone shows what it got. "danger" in a text is an emergency.
 */
final class Helpline implements AutoCloseable {

    static final String LINE = "+16475550100";

    private static final String PEOPLE = """
            people:
            - {id: amina, name: Amina, languages: [en, ar], contacts: [{sms: "+16135550101", verified: 2026-01-01T00:00:00Z}]}
            - {id: bea, name: Bea, languages: [en, fr], contacts: [{sms: "+16135550102", verified: 2026-01-01T00:00:00Z}]}
            - {id: dina, name: Dina, languages: [en], contacts: [{sms: "+16135550103", verified: 2026-01-01T00:00:00Z}]}
            - {id: newcomer, name: Newcomer, languages: [en], contacts: [{sms: "+16135550104"}]}
            """;

    private static final String ROTA = """
            zone: America/Toronto
            rungs:
            - {rung: first, rotations: [{people: [amina], starts: 2026-01-01, from: "08:00"}]}
            - {rung: second, rotations: [{people: [bea], starts: 2026-01-01, from: "08:00"}]}
            - {rung: coordinator, rotations: [{people: [dina], starts: 2026-01-01, from: "08:00"}]}
            """;

    final TestDatabase.Opened database;
    final TestClock clock = new TestClock();
    final JdbcClient jdbc;
    final RandomIds ids = new RandomIds();
    final Vault vault;
    final Contacts contacts;
    final Outbox outbox;
    final Deliveries deliveries;
    final Lanes lanes;
    final LiveOnCall live;
    final EscalationParts parts;
    final Switchboard switchboard;
    final LadderCycle cycle;
    final Path folder;
    private final Dispatcher dispatcher;
    private final Set<String> seen = new HashSet<>();

    Helpline(TestDatabase engine) {
        this(engine, PEOPLE, ROTA);
    }

    Helpline(TestDatabase engine, String people, String rota) {
        database = engine.open();
        jdbc = database.jdbc();
        folder = files(people, rota);
        vault = new Vault(MasterKeys.open(folder.resolve("keys")), jdbc, clock);
        contacts = new Contacts(jdbc, vault, ids, clock);
        DeliverySettings settings =
                new DeliverySettings(1_000_000, Duration.ofSeconds(15), Duration.ofMillis(250), Duration.ofHours(1));
        outbox = new Outbox(jdbc, vault, ids, clock, settings);
        StaticListableBeanFactory listeners = new StaticListableBeanFactory();
        deliveries = new Deliveries(
                outbox,
                contacts,
                listeners.getBeanProvider(DeliveryListener.class),
                database.transactions(),
                new SimpleMeterRegistry());
        dispatcher = new Dispatcher(
                outbox,
                contacts,
                database.transactions(),
                deliveries,
                List.of(),
                settings,
                clock,
                new SimpleMeterRegistry());
        lanes = new Lanes(jdbc, database.transactions(), vault, contacts, outbox, ids, clock);
        live = new LiveOnCall(folder, ZoneId.of("America/Toronto"), contacts, clock);
        EscalationSettings own = new EscalationSettings(folder, LINE, Duration.ofMillis(250), 2, 3, null);
        parts = EscalationParts.of(
                new EscalationParts.Ground(
                        jdbc, vault, ids, clock, contacts, lanes.conversations, lanes.replies, database.transactions()),
                lanes.dialogs,
                live,
                List.of(),
                own,
                LINE);
        switchboard = parts.switchboard(parts.responderDesk(lanes.inbox, outbox, clock, 3), outbox);
        cycle = parts.cycle();
        listeners.addBean("watch", parts.deliveryWatch());
    }

    private static Path files(String people, String rota) {
        try {
            Path folder = Files.createTempDirectory("oncall");
            Files.writeString(folder.resolve("people.yaml"), people);
            Files.writeString(folder.resolve("rota.yaml"), rota);
            return folder;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A phone texts the helpline. */
    void text(String from, String body) {
        UrgencyReader urgency = text ->
                text.contains("danger") ? new UrgencyReading(Level.EMERGENCY, List.of(), false) : UrgencyReading.CALM;
        InboundText.OptOut optOut = switch (body) {
            case "STOP" -> InboundText.OptOut.STOP;
            case "START" -> InboundText.OptOut.START;
            default -> null;
        };
        InboundText text = new InboundText(
                "SM" + ids.next(), new Address(Address.Channel.SMS, from), LINE, body, 0, optOut, clock.instant());
        clock.pass(Duration.ofMillis(1));
        lanes.receive(text, switchboard, urgency, dispatcher);
        clock.pass(Duration.ofMillis(1));
    }

    /** The ladder looks at everything that is due, after some time. */
    void after(Duration time) {
        clock.pass(time);
        cycle.run();
    }

    /** What a phone has got since it was last looked at; all of it counts as delivered. */
    List<String> phone(String number) {
        List<String> texts = new ArrayList<>();
        for (Out out : unseen(number)) {
            texts.add(vault.open(out.conversation(), new Field("outbox", "body_sealed", out.id()), out.body()));
            deliveries.reported(new OutboxId(out.id()), DeliveryState.SENT, "SM" + out.id(), null);
            deliveries.reported(new OutboxId(out.id()), DeliveryState.DELIVERED, "SM" + out.id(), null);
        }
        return texts;
    }

    /** What is on its way to a phone fails with the provider's error. */
    int fails(String number, int error) {
        List<Out> lost = unseen(number);
        lost.forEach(out -> deliveries.reported(new OutboxId(out.id()), DeliveryState.FAILED, null, error));
        return lost.size();
    }

    private record Out(String id, String conversation, String body) {}

    private List<Out> unseen(String number) {
        ContactId contact = contacts.idOf(new Address(Address.Channel.SMS, number));
        return jdbc
                .sql(
                        "select id, conversation_id, body_sealed from outbox where contact_id = ? and state = 'new' order by created_at, position, id")
                .param(contact.value())
                .query((row, n) -> new Out(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(out -> seen.add(out.id()))
                .toList();
    }

    /** The code of the only open case. */
    String code() {
        return parts.cases().open().getFirst().code().value();
    }

    CaseFile onlyCase() {
        return parts.cases().open().getFirst();
    }

    @Override
    public void close() {
        database.close();
    }
}
