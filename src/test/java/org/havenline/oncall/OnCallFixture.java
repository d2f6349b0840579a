package org.havenline.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** People and rotas for tests; all numbers are invented. */
final class OnCallFixture {

    static final Instant VERIFIED = Instant.parse("2026-01-01T00:00:00Z");

    private OnCallFixture() {}

    static Responder person(String id) {
        return new Responder(
                new ResponderId(id),
                id.substring(0, 1).toUpperCase() + id.substring(1),
                List.of("en"),
                List.of(),
                List.of(
                        new ContactMethod(
                                Channel.SMS, "+1613555010" + id.length(), new Verification.Verified(VERIFIED)),
                        new ContactMethod(Channel.EMAIL, id + "@example.org", new Verification.Unverified())),
                2,
                Duration.ofHours(8),
                List.of());
    }

    static People people(String... ids) {
        List<Responder> people = new ArrayList<>();
        for (String id : ids) {
            people.add(person(id));
        }
        return new People(people);
    }

    static OnCall onCall(People people, String rotaYaml) {
        List<Finding> findings = new ArrayList<>();
        Rota rota = new RotaFile(people, findings).read(rotaYaml, Map.of());
        if (!findings.isEmpty()) {
            throw new AssertionError(findings);
        }
        return new OnCall(people, rota);
    }

    static List<Finding> findingsOf(People people, String rotaYaml) {
        List<Finding> findings = new ArrayList<>();
        new RotaFile(people, findings).read(rotaYaml, Map.of());
        return findings;
    }

    static String whoIsOn(OnCall onCall, String rung, String instant) {
        return onCall.at(Instant.parse(instant))
                .on(new Rung(rung))
                .map(person -> person.id().value())
                .orElse("nobody");
    }
}
