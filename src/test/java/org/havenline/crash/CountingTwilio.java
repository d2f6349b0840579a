package org.havenline.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.net.WWWFormCodec;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stand-in for Twilio's Messages API that outlives the process under test and counts what it accepts. It takes a
 * message at once but answers late, so that a kill often falls in between.
 */
public final class CountingTwilio implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long ANSWER_AFTER_MILLIS = 60;

    private final HttpServer server;
    private final List<Accepted> accepted = new CopyOnWriteArrayList<>();
    private final AtomicInteger sids = new AtomicInteger();

    public CountingTwilio() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/2010-04-01/Accounts/", this::handle);
        server.start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Accepted> accepted() {
        return List.copyOf(accepted);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if ("POST".equals(exchange.getRequestMethod())) {
                create(exchange);
            } else {
                list(exchange);
            }
        }
    }

    private void create(HttpExchange exchange) throws IOException {
        Map<String, String> form = parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Accepted message = new Accepted(
                "SM%032x".formatted(sids.incrementAndGet()),
                form.get("To"),
                form.get("From"),
                form.get("Body"),
                ZonedDateTime.now(ZoneOffset.UTC));
        accepted.add(message);
        java.util.concurrent.locks.LockSupport.parkNanos(ANSWER_AFTER_MILLIS * 1_000_000);
        answer(exchange, 201, JSON.writeValueAsString(message.json()));
    }

    private void list(HttpExchange exchange) throws IOException {
        Map<String, String> query = parse(exchange.getRequestURI().getRawQuery());
        List<Map<String, String>> found = accepted.reversed().stream()
                .filter(message -> message.to().equals(query.get("To")))
                .map(Accepted::json)
                .toList();
        answer(exchange, 200, JSON.writeValueAsString(Map.of("messages", found, "page", 0, "page_size", 100)));
    }

    private static Map<String, String> parse(String form) {
        return WWWFormCodec.parse(form, StandardCharsets.UTF_8).stream()
                .collect(Collectors.toMap(NameValuePair::getName, NameValuePair::getValue, (one, other) -> one));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    public record Accepted(String sid, String to, String from, String body, ZonedDateTime at) {
        Map<String, String> json() {
            return Map.of(
                    "sid", sid,
                    "to", to,
                    "from", from,
                    "body", body,
                    "status", "queued",
                    "direction", "outbound-api",
                    "date_created", at.format(DateTimeFormatter.RFC_1123_DATE_TIME));
        }
    }
}
