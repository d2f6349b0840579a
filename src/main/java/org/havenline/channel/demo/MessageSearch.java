package org.havenline.channel.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The filters of a message list: To, From and DateSent, as equal to, before or after a day or an instant. */
final class MessageSearch {

    private final MultiValueMap<String, String> query;

    MessageSearch(MultiValueMap<String, String> query) {
        this.query = query;
    }

    Predicate<NetworkMessage> wanted() {
        Predicate<NetworkMessage> all = message -> true;
        return all.and(equal(query.getFirst("To"), true))
                .and(equal(query.getFirst("From"), false))
                .and(within(query.getFirst("DateSent"), query.getFirst("DateSent")))
                .and(within(query.getFirst("DateSent>"), null))
                .and(within(null, query.getFirst("DateSent<")));
    }

    private static Predicate<NetworkMessage> equal(@Nullable String number, boolean recipient) {
        return message -> number == null || number.equals(recipient ? message.to() : message.from());
    }

    private static Predicate<NetworkMessage> within(@Nullable String first, @Nullable String last) {
        return message -> {
            Instant at = message.sent() == null ? message.created() : message.sent();
            boolean lateEnough = first == null || !at.isBefore(start(first));
            boolean earlyEnough = last == null || !at.isAfter(end(last));
            return lateEnough && earlyEnough;
        };
    }

    private static Instant start(String value) {
        return isDay(value) ? day(value).atStartOfDay(ZoneOffset.UTC).toInstant() : instant(value);
    }

    /** Twilio's times have whole seconds, so the second named counts in full. */
    private static Instant end(String value) {
        return isDay(value)
                ? day(value)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .minusNanos(1)
                : instant(value).plusSeconds(1).minusNanos(1);
    }

    private static boolean isDay(String value) {
        return value.length() == "2026-01-31".length();
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw NetworkRefusal.invalid(20001, "DateSent is not a date");
        }
    }

    /** Twilio's Java client names the second in UTC without saying so; others add a zone. */
    private static Instant instant(String value) {
        try {
            return OffsetDateTime.parse(value.length() == "2026-01-31T00:00:00".length() ? value + "Z" : value)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw NetworkRefusal.invalid(20001, "DateSent is not a date");
        }
    }
}
