package org.havenline.channel.demo;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who has sent STOP, as a messaging service with Advanced Opt-Out keeps it.
 *
 * <p>HELP is passed on unmarked, as a service does whose help answer is left to the application: on a helpline it is
 * a natural first message.
 */
final class OptOuts {

    private static final Set<String> STOP = Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "REVOKE", "OPTOUT", "ARRET");
    private static final Set<String> START = Set.of("START", "UNSTOP");

    private final Set<String> numbers = ConcurrentHashMap.newKeySet();

    boolean contains(String number) {
        return numbers.contains(number);
    }

    /** Takes note of a text; only one that is nothing but the word counts. Returns Twilio's OptOutType, if any. */
    Optional<String> heard(String number, String body) {
        String word = body.strip().toUpperCase(Locale.ROOT);
        if (STOP.contains(word)) {
            numbers.add(number);
            return Optional.of("STOP");
        }
        if (START.contains(word)) {
            numbers.remove(number);
            return Optional.of("START");
        }
        return Optional.empty();
    }
}
