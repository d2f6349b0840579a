package org.havenline.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person who answers survivors.
 *
 * @param languages BCP 47 tags in the person's own order; the first is the language we write to them in
 * @param skills free words a policy can prefer, such as {@code interpreter}
 * @param capacity open cases at the same time
 * @param rest how long nobody pages this person after a case of the night, unless nobody else is left
 */
public record Responder(
        ResponderId id,
        String name,
        List<String> languages,
        List<String> skills,
        List<ContactMethod> contacts,
        int capacity,
        Duration rest,
        List<Absence> absences) {

    /** Two people at a time is what one can hold in a text conversation without losing one. */
    public static final int DEFAULT_CAPACITY = 2;

    /** A night's sleep. */
    public static final Duration DEFAULT_REST = Duration.ofHours(8);

    /** A time in which the person is not to be paged. */
    public record Absence(Instant from, Instant until) {
        boolean covers(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(until);
        }
    }

    public Responder {
        languages = List.copyOf(languages);
        skills = List.copyOf(skills);
        contacts = List.copyOf(contacts);
        absences = List.copyOf(absences);
    }

    /** Whether the away switch is on at that instant. */
    public boolean isAway(Instant instant) {
        return absences.stream().anyMatch(absence -> absence.covers(instant));
    }

    /** Whether one address at least is verified. */
    public boolean isReachable() {
        return contacts.stream().anyMatch(ContactMethod::isUsable);
    }

    /** Whether the person works in that language; {@code zh-Hans} is spoken by who lists {@code zh} or {@code zh-Hans}. */
    public boolean speaks(String language) {
        return languages.stream()
                .anyMatch(own ->
                        own.equalsIgnoreCase(language) || primary(own).equals(own) && own.equals(primary(language)));
    }

    /** The verified address for a channel. */
    public Optional<ContactMethod> usable(Channel channel) {
        return contacts.stream()
                .filter(contact -> contact.channel() == channel && contact.isUsable())
                .findFirst();
    }

    /** The language we write to this person in. */
    public String ownLanguage() {
        return languages.isEmpty() ? "en" : languages.getFirst();
    }

    private static String primary(String tag) {
        int hyphen = tag.indexOf('-');
        return hyphen < 0 ? tag : tag.substring(0, hyphen);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
