package org.havenline.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.havenline.channel.sms.TwilioSignature.Parameter;
import org.havenline.crash.CountingTwilio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends unique words from a unique number with every logger at its loudest, through success and failure. */
@ExtendWith(OutputCaptureExtension.class)
class LogCanaryTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String PUBLIC = "https://helpline.example";
    private static final String WORDS = "zanzibarcanary";
    private static final String NUMBER = "+15875550177";
    private static final String DIGITS = "5550177";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void neitherWordsNorNumbersReachLogsOrMetrics(CapturedOutput output) throws Exception {
        try (CountingTwilio twilio = new CountingTwilio();
                ConfigurableApplicationContext working = start(twilio.base(), "working");
                ConfigurableApplicationContext cutOff = start(URI.create("http://localhost:1"), "cut-off")) {
            send(working, "SMcanary1", WORDS + " help me", TOKEN);
            send(working, "SMcanary1", WORDS + " help me", TOKEN);
            send(working, "SMcanary2", WORDS + " he will kill me tonight", TOKEN);
            send(working, "SMcanary3", WORDS, "forged");
            send(cutOff, "SMcanary4", WORDS, TOKEN);
            awaitHandled(working, 2);
            awaitHandled(cutOff, 1);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !twilio.accepted().isEmpty());

            String metrics = get(working, "/actuator/prometheus") + get(cutOff, "/actuator/prometheus");

            assertThat(output.getAll())
                    .contains("HandoverRules")
                    .doesNotContain(WORDS)
                    .doesNotContain(DIGITS);
            assertThat(metrics)
                    .contains("havenline_inbox_texts")
                    .doesNotContain(WORDS)
                    .doesNotContain(DIGITS);
        }
    }

    private ConfigurableApplicationContext start(URI twilio, String name) {
        return new SpringApplicationBuilder(org.havenline.Havenline.class)
                .run(
                        "--server.port=0",
                        "--logging.level.root=TRACE",
                        "--debug",
                        "--havenline.data=" + folder.resolve(name),
                        "--havenline.public-url=" + PUBLIC,
                        "--havenline.twilio.account-sid=AC00000000000000000000000000000001",
                        "--havenline.twilio.auth-tokens=" + TOKEN,
                        "--havenline.twilio.from=+15875550100",
                        "--havenline.twilio.base-url=" + twilio,
                        "--havenline.delivery.segments-per-second=1000");
    }

    private void send(ConfigurableApplicationContext application, String sid, String body, String token)
            throws Exception {
        List<Parameter> form = List.of(
                new Parameter("MessageSid", sid),
                new Parameter("From", NUMBER),
                new Parameter("To", "+15875550100"),
                new Parameter("Body", body));
        String encoded = form.stream()
                .map(p -> p.name() + "=" + URLEncoder.encode(p.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        http.send(
                HttpRequest.newBuilder(at(application, "/twilio/sms"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Twilio-Signature", TwilioSignature.sign(token, PUBLIC + "/twilio/sms", form))
                        .POST(HttpRequest.BodyPublishers.ofString(encoded))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private String get(ConfigurableApplicationContext application, String path) throws Exception {
        return http.send(HttpRequest.newBuilder(at(application, path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static URI at(ConfigurableApplicationContext application, String path) {
        int port = ((WebServerApplicationContext) application).getWebServer().getPort();
        return URI.create("http://localhost:" + port + path);
    }

    private static void awaitHandled(ConfigurableApplicationContext application, int texts) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from inbox where status = 'done'")
                                .query(Integer.class)
                                .single()
                        >= texts);
    }
}
