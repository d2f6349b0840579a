package org.havenline.oncall;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Everyone who can be put on the rota. */
public final class People {

    private final Map<ResponderId, Responder> byId = new LinkedHashMap<>();

    public People(Collection<Responder> people) {
        people.forEach(person -> byId.put(person.id(), person));
    }

    /** The person with that id. */
    public Optional<Responder> find(ResponderId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Everyone, in the order of the file. */
    public List<Responder> all() {
        return List.copyOf(byId.values());
    }

    /** The owner of a phone number, verified or not. */
    public Optional<Responder> withNumber(String number) {
        return all().stream()
                .filter(person -> person.contacts().stream()
                        .anyMatch(contact -> contact.address().equals(number)
                                && (contact.channel() == Channel.SMS || contact.channel() == Channel.VOICE)))
                .findFirst();
    }

    /**
     * The one person a calendar means by a name, an id or an e-mail address; empty when nobody or more than one fits.
     */
    public Optional<Responder> named(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<Responder> fitting = all().stream()
                .filter(person -> person.id().value().equals(wanted)
                        || person.name().toLowerCase(Locale.ROOT).equals(wanted)
                        || person.contacts().stream()
                                .anyMatch(contact -> contact.channel() == Channel.EMAIL
                                        && contact.address().equalsIgnoreCase(wanted)))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }
}
