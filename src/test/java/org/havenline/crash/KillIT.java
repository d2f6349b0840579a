package org.havenline.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.havenline.storage.TestDatabase;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills the real process again and again while people text it, and counts at the provider: every text that was accepted
 * is answered once. {@code -Dhavenline.kills=1000} makes a soak of it.
 */
class KillIT {

    private static final int KILLS = Integer.getInteger("havenline.kills", 50);
    private static final long SEED = Long.getLong("havenline.seed", 20_261_124L);
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String LINE = "+15875550100";

    /** At most this long after the process is ready it is killed; half of the kills fall into its start. */
    private static final int LIVES_AT_MOST_MILLIS = 1500;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final AtomicInteger people = new AtomicInteger();
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @EnumSource
    void everyAcceptedTextIsAnsweredOnceHoweverOftenTheProcessDies(TestDatabase engine) throws Exception {
        Random random = new Random(SEED);
        AtomicBoolean texting = new AtomicBoolean(true);
        try (CountingTwilio twilio = new CountingTwilio()) {
            Jar jar = new Jar(folder, settings(twilio, engine));
            Thread survivors = Thread.ofVirtual().start(() -> text(jar, texting));
            try {
                for (int kill = 0; kill < KILLS; kill++) {
                    jar.start();
                    jar.awaitReady();
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LIVES_AT_MOST_MILLIS)));
                    jar.kill();
                }
                jar.start();
                jar.awaitReady();
                texting.set(false);
                survivors.join();
                awaitAnswers(twilio);
            } finally {
                texting.set(false);
                jar.kill();
            }
            Map<String, Long> answers = answersByPerson(twilio);
            assertThat(accepted).as("texts accepted, seed %d", SEED).hasSizeGreaterThan(KILLS);
            assertThat(answers.keySet()).as("lost, seed %d", SEED).containsAll(accepted);
            assertThat(answers)
                    .as("doubled, seed %d", SEED)
                    .allSatisfy((to, count) -> assertThat(count).isEqualTo(1));
        }
    }

    private void awaitAnswers(CountingTwilio twilio) {
        Awaitility.await("all answers")
                .atMost(Duration.ofSeconds(Integer.getInteger("havenline.patience", 120)))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> answersByPerson(twilio).keySet().containsAll(accepted));
    }

    private static Map<String, Long> answersByPerson(CountingTwilio twilio) {
        return twilio.accepted().stream()
                .collect(Collectors.groupingBy(CountingTwilio.Accepted::to, Collectors.counting()));
    }

    /** One new person after another texts; whoever gets no 200 is delivered again under the same id. */
    private void text(Jar jar, AtomicBoolean texting) {
        String number = null;
        while (texting.get()) {
            if (number == null) {
                number = "+1587%07d".formatted(5_000_000 + people.incrementAndGet());
            }
            if (deliver(jar.url(), number)) {
                accepted.add(number);
                number = null;
            } else {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    private boolean deliver(URI base, String from) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "MessageSid",
                "SM" + "%032d".formatted(Long.parseLong(from.substring(1))),
                "From",
                from,
                "To",
                LINE,
                "Body",
                "hello",
                "NumMedia",
                "0"));
        String url = base + "/twilio/sms";
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", sign(url, form))
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (java.io.IOException down) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String sign(String url, Map<String, String> form) {
        StringBuilder signed = new StringBuilder(url);
        form.forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return java.util.Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Map<String, String> settings(CountingTwilio twilio, TestDatabase engine) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "havenline.twilio.account-sid",
                "AC00000000000000000000000000000001",
                "havenline.twilio.auth-tokens",
                TOKEN,
                "havenline.twilio.from",
                LINE,
                "havenline.twilio.base-url",
                twilio.base().toString(),
                "havenline.delivery.segments-per-second",
                "1000"));
        if (engine == TestDatabase.POSTGRESQL) {
            settings.put("spring.datasource.url", engine.url());
        }
        return settings;
    }
}
