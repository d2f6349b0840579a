package org.havenline.channel.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * One page of a message list, in Twilio's shape.
 *
 * <p>The page token names the last text of the page before, so that texts which come in between do not shift pages.
 */
final class MessagePage {

    private static final int DEFAULT_SIZE = 50;
    private static final int MAX_SIZE = 1000;
    private static final String TOKEN_PREFIX = "PA";

    private final MultiValueMap<String, String> query;
    private final String path;
    private final int size;
    private final int number;

    MessagePage(MultiValueMap<String, String> query, String accountSid) {
        this.query = query;
        this.path = TwilioJson.messagesPath(accountSid) + ".json";
        this.size = Math.clamp(number("PageSize", DEFAULT_SIZE), 1, MAX_SIZE);
        this.number = Math.max(0, number("Page", 0));
    }

    Map<String, @Nullable Object> of(List<NetworkMessage> found, String accountSid) {
        int start = Math.min(start(found), found.size());
        int end = Math.min(start + size, found.size());
        List<NetworkMessage> shown = found.subList(start, end);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("first_page_uri", uri(0, null));
        json.put("end", Math.max(start, end - 1));
        json.put("previous_page_uri", number == 0 ? null : uri(number - 1, null));
        json.put(
                "messages",
                shown.stream()
                        .map(message -> TwilioJson.of(message, accountSid))
                        .toList());
        json.put("uri", uri(number, query.getFirst("PageToken")));
        json.put("page_size", size);
        json.put("start", start);
        json.put(
                "next_page_uri",
                end < found.size()
                        ? uri(number + 1, TOKEN_PREFIX + found.get(end - 1).sid())
                        : null);
        json.put("page", number);
        return json;
    }

    private int start(List<NetworkMessage> found) {
        String token = query.getFirst("PageToken");
        if (token == null || !token.startsWith(TOKEN_PREFIX)) {
            return number * size;
        }
        String last = token.substring(TOKEN_PREFIX.length());
        return found.stream().map(NetworkMessage::sid).toList().indexOf(last) + 1;
    }

    private String uri(int page, @Nullable String token) {
        StringBuilder uri = new StringBuilder(path).append('?');
        query.forEach((name, values) -> {
            if (!name.startsWith("Page")) {
                values.forEach(value -> uri.append(encoded(name))
                        .append('=')
                        .append(encoded(value))
                        .append('&'));
            }
        });
        uri.append("PageSize=").append(size).append("&Page=").append(page);
        return token == null
                ? uri.toString()
                : uri.append("&PageToken=").append(token).toString();
    }

    private int number(String name, int fallback) {
        String value = query.getFirst(name);
        try {
            return value == null ? fallback : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw NetworkRefusal.invalid(20001, name + " is not a number");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
