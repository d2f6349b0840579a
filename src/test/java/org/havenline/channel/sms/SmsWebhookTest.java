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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.havenline.channel.sms.TwilioSignature.Parameter;
import org.havenline.crash.CountingTwilio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door for texts as Twilio meets it: real HTTP, real signatures, a real database, a stand-in that counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmsWebhookTest {

    private static final String OLD_TOKEN = "00000000000000000000000000000000";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String PUBLIC = "https://helpline.example";
    private static final String LINE = "+15875550100";

    @TempDir
    static Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger numbers = new AtomicInteger();
    private CountingTwilio twilio;
    private ConfigurableApplicationContext application;
    private JdbcClient jdbc;
    private URI local;

    @BeforeAll
    void start() {
        twilio = new CountingTwilio();
        application = new SpringApplicationBuilder(org.havenline.Havenline.class)
                .run(
                        "--server.port=0",
                        "--havenline.data=" + folder,
                        "--havenline.public-url=" + PUBLIC,
                        "--havenline.twilio.account-sid=AC00000000000000000000000000000001",
                        "--havenline.twilio.auth-tokens=" + TOKEN + "," + OLD_TOKEN,
                        "--havenline.twilio.from=" + LINE,
                        "--havenline.twilio.base-url=" + twilio.base(),
                        "--havenline.delivery.segments-per-second=1000");
        int port = ((WebServerApplicationContext) application).getWebServer().getPort();
        local = URI.create("http://localhost:" + port);
        jdbc = application.getBean(JdbcClient.class);
    }

    @AfterAll
    void stop() {
        application.close();
        twilio.close();
    }

    @Test
    void aTextIsStoredThenAnsweredOnceInOneMessage() {
        String from = newNumber();

        HttpResponse<String> response = post(form(from, "SMa1", "hello"), TOKEN);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
        assertThat(response.body()).endsWith("<Response/>");
        assertThat(stored("SMa1")).isEqualTo(1);
        awaitAnswers(from, 1);
    }

    @Test
    void theOldTokenCountsWhileItIsRotated() {
        assertThat(post(form(newNumber(), "SMa2", "hello"), OLD_TOKEN).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aForgedTextIsRefusedAndLeavesNothing() {
        String from = newNumber();

        assertThat(post(form(from, "SMforged", "hello"), "guessed").statusCode())
                .isEqualTo(403);
        assertThat(post(form(from, "SMforged", "hello"), null).statusCode()).isEqualTo(403);

        assertThat(stored("SMforged")).isZero();
    }

    @Test
    void eightCopiesAtOnceAreOneText() throws Exception {
        String from = newNumber();
        List<Parameter> form = form(from, "SMcopies", "hello");
        Callable<Integer> send = () -> post(form, TOKEN).statusCode();
        try (ExecutorService copies = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> answers =
                    copies.invokeAll(IntStream.range(0, 8).mapToObj(i -> send).toList());
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        assertThat(stored("SMcopies")).isEqualTo(1);
        awaitAnswers(from, 1);
    }

    @Test
    void aReplayAHundredTimesHasOneEffect() {
        String from = newNumber();
        List<Parameter> form = form(from, "SMreplay", "hello");

        IntStream.range(0, 100)
                .forEach(i -> assertThat(post(form, TOKEN).statusCode()).isEqualTo(200));

        assertThat(stored("SMreplay")).isEqualTo(1);
        awaitAnswers(from, 1);
    }

    @Test
    void picturesAreCountedNotOpened() {
        String from = newNumber();
        List<Parameter> form = with(form(from, "SMmms", ""), "NumMedia", "2", "MediaUrl0", "https://media.example/1");

        assertThat(post(form, TOKEN).statusCode()).isEqualTo(200);

        assertThat(jdbc.sql("select media_count from inbox where provider_id = 'SMmms'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        awaitAnswers(from, 1);
    }

    @Test
    void whatsAppIsAnsweredOnWhatsApp() {
        String from = newNumber();
        List<Parameter> form = List.of(
                new Parameter("MessageSid", "SMwa"),
                new Parameter("From", "whatsapp:" + from),
                new Parameter("To", "whatsapp:" + LINE),
                new Parameter("Body", "hello"));

        assertThat(post(form, TOKEN).statusCode()).isEqualTo(200);

        awaitAnswers("whatsapp:" + from, 1);
        assertThat(twilio.accepted()).anySatisfy(message -> {
            assertThat(message.to()).isEqualTo("whatsapp:" + from);
            assertThat(message.from()).isEqualTo("whatsapp:" + LINE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "START", "HELP"})
    void whatTwilioHasAnsweredIsNotAnsweredTwice(String keyword) {
        String from = newNumber();
        String sid = "SMkey" + keyword;

        post(with(form(from, sid, keyword), "OptOutType", keyword), TOKEN);

        awaitHandled(sid);
        assertThat(answersTo(from)).isZero();
    }

    @Test
    void controlCharactersAndBrokenLettersDoNoHarm() {
        String from = newNumber();

        assertThat(post(form(from, "SMraw", "he\u0000l\u0001lo \ud83d there \u202e ok"), TOKEN)
                        .statusCode())
                .isEqualTo(200);

        awaitAnswers(from, 1);
    }

    @Test
    void aVeryLongTextIsTakenWhole() {
        String from = newNumber();

        assertThat(post(form(from, "SMlong", "hello ".repeat(600)), TOKEN).statusCode())
                .isEqualTo(200);

        awaitAnswers(from, 1);
    }

    @Test
    void nobodyWeCouldAnswerIsIgnoredWithoutAFault() {
        for (String sender : List.of("72345", "BANK", LINE, "+1", "")) {
            HttpResponse<String> response = post(form(sender, "SMnobody" + sender.hashCode(), "hello"), TOKEN);

            assertThat(response.statusCode()).as(sender).isEqualTo(200);
            assertThat(stored("SMnobody" + sender.hashCode())).as(sender).isZero();
        }
    }

    @Test
    void missingParametersAreIgnoredWithoutAFault() {
        assertThat(post(List.of(new Parameter("From", newNumber())), TOKEN).statusCode())
                .isEqualTo(200);
        assertThat(post(List.of(), TOKEN).statusCode()).isEqualTo(200);
    }

    @Test
    void repeatedParametersAreSignedAsTwiliosOtherLibrariesDo() {
        String from = newNumber();

        assertThat(post(with(form(from, "SMtwice", "hello"), "Tag", "b", "Tag", "a"), TOKEN)
                        .statusCode())
                .isEqualTo(200);

        assertThat(stored("SMtwice")).isEqualTo(1);
    }

    @Test
    void aBodyBeyondAnyWebhookIsRefused() {
        assertThat(post(form(newNumber(), "SMhuge", "x".repeat(300_000)), TOKEN).statusCode())
                .isEqualTo(413);
    }

    @Test
    void whatIsStoredCannotBeRead() {
        String from = newNumber();
        post(form(from, "SMsealed", "canary words"), TOKEN);

        String row = jdbc.sql("select body_sealed from inbox where provider_id = 'SMsealed'")
                .query(String.class)
                .single();

        assertThat(row).doesNotContain("canary");
    }

    private HttpResponse<String> post(List<Parameter> form, String token) {
        String body = form.stream()
                .map(p -> encode(p.name()) + "=" + encode(p.value()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(local.resolve("/twilio/sms"))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            // Signed over what arrives: a lone surrogate leaves the sender as a question mark.
            List<Parameter> asSent = form.stream()
                    .map(p -> new Parameter(
                            p.name(), new String(p.value().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)))
                    .toList();
            request.header("X-Twilio-Signature", TwilioSignature.sign(token, PUBLIC + "/twilio/sms", asSent));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<Parameter> form(String from, String sid, String body) {
        return List.of(
                new Parameter("MessageSid", sid),
                new Parameter("AccountSid", "AC00000000000000000000000000000001"),
                new Parameter("From", from),
                new Parameter("To", LINE),
                new Parameter("Body", body));
    }

    private static List<Parameter> with(List<Parameter> form, String... more) {
        List<Parameter> all = new ArrayList<>(form);
        for (int i = 0; i < more.length; i += 2) {
            all.add(new Parameter(more[i], more[i + 1]));
        }
        return all;
    }

    private String newNumber() {
        return "+1587555%04d".formatted(1000 + numbers.incrementAndGet());
    }

    private int stored(String sid) {
        return jdbc.sql("select count(*) from inbox where provider_id = ?")
                .param(sid)
                .query(Integer.class)
                .single();
    }

    private void awaitHandled(String sid) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from inbox where provider_id = ? and status = 'done'")
                                .param(sid)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private long answersTo(String number) {
        return twilio.accepted().stream()
                .filter(message -> message.to().equals(number))
                .count();
    }

    /** Waits for the answers and for the outbox to be empty, so that one too many would be seen. */
    private void awaitAnswers(String number, int expected) {
        await().atMost(Duration.ofSeconds(20)).until(() -> answersTo(number) >= expected);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from outbox where state in ('new', 'sending', 'unknown')")
                                .query(Integer.class)
                                .single()
                        == 0);
        assertThat(answersTo(number)).isEqualTo(expected);
    }
}
