package org.havenline.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code oncall/people.yaml}; its format is in {@code docs/coordinator-rota.md}. */
final class PeopleFile {

    static final String NAME = "people.yaml";

    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{7,14}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final List<Finding> findings;
    private final ZoneId zone;

    PeopleFile(ZoneId zone, List<Finding> findings) {
        this.zone = zone;
        this.findings = findings;
    }

    List<Responder> read(String text) {
        YamlMap root = YamlMap.read(NAME, text, findings);
        root.allow("people");
        List<Responder> people = new ArrayList<>();
        Set<ResponderId> seen = new HashSet<>();
        for (YamlMap entry : root.maps("people")) {
            person(entry).ifPresent(person -> {
                if (seen.add(person.id())) {
                    people.add(person);
                } else {
                    entry.problem("id", "Two people have this id.", "Give one of them another.");
                }
            });
        }
        return people;
    }

    private Optional<Responder> person(YamlMap entry) {
        entry.allow("id", "name", "languages", "skills", "capacity", "rest_hours", "contacts", "away");
        Optional<ResponderId> id = entry.need("id")
                .flatMap(ignored -> entry.value("id", ResponderId::new, "Use lower-case letters, digits and hyphens."));
        List<ContactMethod> contacts = contacts(entry);
        List<Responder.Absence> absences = entry.maps("away").stream()
                .flatMap(away -> absence(away).stream())
                .toList();
        return id.map(value -> new Responder(
                value,
                entry.text("name").orElse(value.value()),
                entry.texts("languages"),
                entry.texts("skills"),
                contacts,
                entry.count("capacity").orElse(Responder.DEFAULT_CAPACITY),
                entry.count("rest_hours").map(Duration::ofHours).orElse(Responder.DEFAULT_REST),
                absences));
    }

    private List<ContactMethod> contacts(YamlMap entry) {
        List<ContactMethod> contacts = new ArrayList<>();
        for (YamlMap contact : entry.maps("contacts")) {
            contact.allow("sms", "voice", "email", "webhook", "verified", "code", "code_expires", "opted_out");
            for (Channel channel : Channel.values()) {
                contact.text(channel.code()).ifPresent(address -> {
                    check(contact, channel, address);
                    contacts.add(new ContactMethod(channel, address, verification(contact)));
                });
            }
        }
        return contacts;
    }

    private static void check(YamlMap contact, Channel channel, String address) {
        boolean fits = switch (channel) {
            case SMS, VOICE -> NUMBER.matcher(address).matches();
            case EMAIL -> EMAIL.matcher(address).matches();
            case WEBHOOK -> address.startsWith("https://") || address.startsWith("http://localhost");
        };
        if (!fits) {
            contact.problem(
                    channel.code(),
                    "This is no address for '" + channel.code() + "'.",
                    "Write \"+16135550100\" (in quotes), name@example.org or https://….");
        }
    }

    private static Verification verification(YamlMap contact) {
        String mend = "Write an instant like 2026-11-24T18:00:00Z, or let 'people verify' write it.";
        Optional<Instant> optedOut = contact.value("opted_out", Instant::parse, mend);
        if (optedOut.isPresent()) {
            return new Verification.OptedOut(optedOut.get());
        }
        Optional<Instant> verified = contact.value("verified", Instant::parse, mend);
        if (verified.isPresent()) {
            return new Verification.Verified(verified.get());
        }
        Optional<Instant> expires = contact.value("code_expires", Instant::parse, mend);
        Optional<String> code = contact.text("code");
        return code.isPresent() && expires.isPresent()
                ? new Verification.Pending(code.get(), expires.get())
                : new Verification.Unverified();
    }

    private Optional<Responder.Absence> absence(YamlMap away) {
        away.allow("from", "until");
        Instant from = away.date("from").map(this::startOf).orElse(Instant.MIN);
        Instant until = away.date("until").map(this::startOf).orElse(Instant.MAX);
        if (!from.isBefore(until)) {
            away.problem("until", "This absence ends before it starts.", "'until' is the first day back.");
            return Optional.empty();
        }
        return Optional.of(new Responder.Absence(from, until));
    }

    private Instant startOf(LocalDate day) {
        return LocalTimes.instant(day.atStartOfDay(), zone);
    }
}
