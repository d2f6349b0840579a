package org.havenline.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.havenline.crash.CountingTwilio;
import org.havenline.crash.Jar;
import org.havenline.storage.TestDatabase;

/**
 * Texts the packaged product over loopback, signed, each from a new number: first at 100 a second for the time from
 * webhook to commit (its 200) and from there to the POST at the stand-in, then as fast as it goes. Beside each figure
 * stands a reference of the same run: {@code GET /actuator/health/liveness} over the same connections, so that a slow
 * machine shows in both.
 *
 * <p>{@code java … org.havenline.bench.WebhookLoad SQLITE|POSTGRESQL}
 */
public final class WebhookLoad {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String LINE = "+15875550100";
    private static final int RATE = 100;
    private static final int SECONDS = 20;
    private static final int FLOOD = 6_000;
    private static final int AT_ONCE = 32;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ConcurrentMap<String, Long> acceptedAt = new ConcurrentHashMap<>();
    private int people = 1_000_000;

    public static void main(String[] arguments) throws Exception {
        TestDatabase engine = TestDatabase.valueOf(arguments[0]);
        try (CountingTwilio twilio = new CountingTwilio()) {
            new WebhookLoad().measure(engine, twilio);
        }
        System.exit(0);
    }

    private void measure(TestDatabase engine, CountingTwilio twilio) throws Exception {
        Jar jar = new Jar(Files.createTempDirectory("havenline-load"), settings(twilio, engine));
        long start = System.nanoTime();
        jar.start();
        jar.awaitReady();
        System.out.printf("%s: first 200 after %.1f s%n", engine, (System.nanoTime() - start) / 1e9);
        steady(jar, 300); // warm-up
        print("reference GET", reference(jar, 500));
        print("webhook to 200 at " + RATE + "/s", steady(jar, RATE * SECONDS));
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
        print("200 to POST at the stand-in", handovers(twilio));
        flood(jar, twilio);
        System.out.println("RSS " + rss(jar) + " MB");
        jar.kill();
    }

    private long[] steady(Jar jar, int texts) throws Exception {
        List<Future<Long>> answers = new ArrayList<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int i = 0; i < texts; i++) {
                LockSupport.parkNanos(begin + i * 1_000_000_000L / RATE - System.nanoTime());
                String number = next();
                answers.add(senders.submit(() -> text(jar, number)));
            }
        }
        return times(answers);
    }

    private void flood(Jar jar, CountingTwilio twilio) throws Exception {
        int before = twilio.accepted().size();
        Semaphore slots = new Semaphore(AT_ONCE);
        List<Future<Long>> answers = new ArrayList<>();
        long begin = System.nanoTime();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < FLOOD; i++) {
                slots.acquire();
                String number = next();
                answers.add(senders.submit(() -> {
                    try {
                        return text(jar, number);
                    } finally {
                        slots.release();
                    }
                }));
            }
        }
        double taken = (System.nanoTime() - begin) / 1e9;
        print("webhook to 200, flooded", times(answers));
        while (twilio.accepted().size() < before + FLOOD) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        double answered = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "sustained: %.0f webhooks/s accepted, %.0f texts/s answered to the end; answers %d of %d%n",
                FLOOD / taken, FLOOD / answered, twilio.accepted().size() - before, FLOOD);
    }

    private long[] reference(Jar jar, int requests) throws Exception {
        long[] times = new long[requests];
        for (int i = 0; i < requests; i++) {
            long begin = System.nanoTime();
            http.send(
                    HttpRequest.newBuilder(jar.url().resolve("/actuator/health/liveness")).build(),
                    HttpResponse.BodyHandlers.discarding());
            times[i] = System.nanoTime() - begin;
        }
        return times;
    }

    private long[] handovers(CountingTwilio twilio) {
        return twilio.accepted().stream()
                .filter(message -> acceptedAt.containsKey(message.to()))
                .mapToLong(message -> Math.max(
                        0,
                        message.at().toInstant().toEpochMilli() - acceptedAt.getOrDefault(message.to(), 0L)))
                .map(TimeUnit.MILLISECONDS::toNanos)
                .toArray();
    }

    private String next() {
        return "+1587" + people++;
    }

    private long text(Jar jar, String from) throws Exception {
        Map<String, String> form = new TreeMap<>(Map.of(
                "MessageSid", "SM" + from.substring(1), "From", from, "To", LINE, "Body", "hello", "NumMedia", "0"));
        String url = jar.url() + "/twilio/sms";
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", sign(url, form))
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        long begin = System.nanoTime();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IllegalStateException("status " + status);
        }
        acceptedAt.put(from, System.currentTimeMillis());
        return System.nanoTime() - begin;
    }

    private static long[] times(List<Future<Long>> answers) throws Exception {
        long[] times = new long[answers.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = answers.get(i).get();
        }
        return times;
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%-32s n=%d p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                what, nanos.length, at(nanos, 0.5), at(nanos, 0.95), at(nanos, 0.99), at(nanos, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))] / 1e6;
    }

    private static String sign(String url, Map<String, String> form) throws GeneralSecurityException {
        StringBuilder signed = new StringBuilder(url);
        form.forEach((name, value) -> signed.append(name).append(value));
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static long rss(Jar jar) throws Exception {
        return Files.readAllLines(Path.of("/proc/" + jar.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static Map<String, String> settings(CountingTwilio twilio, TestDatabase engine) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "havenline.twilio.account-sid", "AC00000000000000000000000000000001",
                "havenline.twilio.auth-tokens", TOKEN,
                "havenline.twilio.from", LINE,
                "havenline.twilio.base-url", twilio.base().toString(),
                "havenline.delivery.segments-per-second", "100000"));
        if (engine == TestDatabase.POSTGRESQL) {
            settings.put("spring.datasource.url", engine.url());
        }
        return settings;
    }
}
