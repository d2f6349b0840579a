package org.havenline.escalation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.havenline.oncall.Channel;
import org.havenline.oncall.ContactMethod;
import org.havenline.oncall.Finding;
import org.havenline.oncall.OnCall;
import org.havenline.oncall.OnCallFolder;
import org.havenline.oncall.Responder;
import org.havenline.oncall.ResponderId;
import org.havenline.privacy.Address;
import org.havenline.privacy.ContactId;
import org.havenline.privacy.Contacts;
import org.havenline.urgency.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The people, rota and policies in force, read anew every few seconds. A folder with a mistake is not taken over: what
 * was good last stays, and health says so.
 */
class LiveOnCall {

    private static final Logger log = LoggerFactory.getLogger(LiveOnCall.class);
    private static final Duration REREAD = Duration.ofSeconds(10);
    private static final String SHIPPED_POLICY = "/oncall/policy.yaml";

    private final Path folder;
    private final Contacts contacts;
    private final Clock clock;
    private volatile Current current;
    private volatile Instant readAt = Instant.MIN;
    private volatile int findings;

    /** What is in force, and whose phone is whose. */
    private record Current(OnCall onCall, Map<Level, Policy> policies, Map<ContactId, ResponderId> phones) {}

    LiveOnCall(Path folder, ZoneId zone, Contacts contacts, Clock clock) {
        this.folder = folder;
        this.contacts = contacts;
        this.clock = clock;
        this.current =
                new Current(OnCall.nobody(zone), new PolicyFile(new ArrayList<>()).read(shippedPolicy()), Map.of());
        refresh();
    }

    OnCall onCall() {
        return current.onCall();
    }

    Policy policy(Level level) {
        return java.util.Objects.requireNonNull(current.policies().get(level));
    }

    Optional<ResponderId> ownerOf(ContactId contact) {
        return Optional.ofNullable(current.phones().get(contact));
    }

    Optional<Responder> person(ResponderId id) {
        return onCall().people().find(id);
    }

    /** What is wrong with the files; 0 when all is well. */
    int findings() {
        return findings;
    }

    /** People whose every verified address is a phone that opted out. */
    Set<ResponderId> unreachable() {
        Set<ResponderId> unreachable = new HashSet<>();
        Current now = current;
        for (Responder person : now.onCall().people().all()) {
            boolean elsewhere = person.contacts().stream()
                    .anyMatch(contact -> contact.isUsable() && contact.channel() != Channel.SMS);
            boolean deaf = now.phones().entrySet().stream()
                    .filter(phone -> phone.getValue().equals(person.id()))
                    .allMatch(phone -> contacts.isOptedOut(phone.getKey()));
            if (deaf && !elsewhere) {
                unreachable.add(person.id());
            }
        }
        return unreachable;
    }

    /** Reads the folder when it is time to. */
    void refreshWhenDue() {
        if (!clock.instant().isBefore(readAt.plus(REREAD))) {
            refresh();
        }
    }

    final void refresh() {
        readAt = clock.instant();
        if (Files.notExists(folder.resolve("rota.yaml"))) {
            findings = 1;
            return;
        }
        try {
            List<Finding> wrong = new ArrayList<>();
            OnCallFolder.Reading reading = new OnCallFolder(folder).read(readAt);
            wrong.addAll(reading.findings());
            Path policyFile = folder.resolve(PolicyFile.NAME);
            Map<Level, Policy> policies = new PolicyFile(wrong)
                    .read(Files.exists(policyFile) ? Files.readString(policyFile) : shippedPolicy());
            if (wrong.isEmpty()) {
                OnCall fresh = reading.onCall().orElseThrow();
                current = new Current(fresh, policies, phonesOf(fresh));
            } else if (findings != wrong.size()) {
                wrong.forEach(finding ->
                        log.error("On-call files: {}:{}: {}", finding.file(), finding.line(), finding.mend()));
            }
            findings = wrong.size();
        } catch (IOException | RuntimeException broken) {
            findings = 1;
            log.error("On-call files cannot be read: {}", broken.getClass().getSimpleName());
        }
    }

    private Map<ContactId, ResponderId> phonesOf(OnCall fresh) {
        Map<ContactId, ResponderId> phones = new HashMap<>();
        for (Responder person : fresh.people().all()) {
            for (ContactMethod contact : person.contacts()) {
                if (contact.channel() == Channel.SMS) {
                    phones.put(contacts.idOf(new Address(Address.Channel.SMS, contact.address())), person.id());
                }
            }
        }
        return Map.copyOf(phones);
    }

    /** The contact of a person's verified phone, unless it opted out. */
    Optional<ContactId> phoneOf(Responder person) {
        return person.usable(Channel.SMS)
                .map(contact -> contacts.idOf(new Address(Address.Channel.SMS, contact.address())))
                .filter(contact -> !contacts.isOptedOut(contact));
    }

    private static String shippedPolicy() {
        try (InputStream file = LiveOnCall.class.getResourceAsStream(SHIPPED_POLICY)) {
            if (file == null) {
                throw new IllegalStateException(SHIPPED_POLICY + " is not in the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException("reading the shipped policy", broken);
        }
    }
}
