package org.havenline.channel.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shapes of Twilio's answers; fields as in its published OpenAPI description. */
final class TwilioJson {

    static final String VERSION = "2010-04-01";

    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US);

    private TwilioJson() {}

    static String messagesPath(String accountSid) {
        return "/" + VERSION + "/Accounts/" + accountSid + "/Messages";
    }

    static Map<String, @Nullable Object> of(NetworkMessage message, String accountSid) {
        String path = messagesPath(accountSid) + "/" + message.sid();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("account_sid", accountSid);
        json.put("api_version", VERSION);
        json.put("body", message.body());
        json.put("date_created", date(message.created()));
        json.put("date_sent", date(message.sent()));
        json.put("date_updated", date(message.updated()));
        json.put("direction", message.direction().code());
        json.put("error_code", null);
        json.put("error_message", null);
        json.put("from", message.from());
        json.put("messaging_service_sid", message.messagingServiceSid());
        json.put("num_media", "0");
        json.put("num_segments", Integer.toString(message.segments()));
        json.put("price", null);
        json.put("price_unit", "USD");
        json.put("sid", message.sid());
        json.put("status", message.status().code());
        json.put("subresource_uris", Map.of("media", path + "/Media.json"));
        json.put("to", message.to());
        json.put("uri", path + ".json");
        return json;
    }

    static Map<String, Object> of(NetworkRefusal refusal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", refusal.code());
        json.put("message", String.valueOf(refusal.getMessage()));
        json.put("more_info", "https://www.twilio.com/docs/errors/" + refusal.code());
        json.put("status", refusal.status());
        return json;
    }

    private static @Nullable String date(@Nullable Instant instant) {
        return instant == null ? null : RFC_2822.format(instant.atOffset(ZoneOffset.UTC));
    }
}
