package org.havenline.channel.demo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.twilio.base.ResourceSet;
import com.twilio.exception.ApiException;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.security.RequestValidator;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The stand-in through Twilio's own client and validator; the helpline is played by WireMock. */
class TwilioStandInTest {

    private static final String SURVIVOR = DemoPhone.SURVIVOR.number();
    private static final WireMockServer HELPLINE =
            new WireMockServer(wireMockConfig().dynamicPort());

    private static ConfigurableApplicationContext server;
    private static DemoAccount account;
    private static String baseUrl;
    private static TwilioRestClient twilio;

    @BeforeAll
    static void start() {
        HELPLINE.start();
        server = new SpringApplication(Demo.class)
                .run("--server.port=0", "--havenline.demo.local-url=" + HELPLINE.baseUrl());
        account = server.getBean(DemoAccount.class);
        baseUrl = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
        twilio = client(account.authToken());
    }

    @AfterAll
    static void stop() {
        server.close();
        HELPLINE.stop();
    }

    @BeforeEach
    void helplineAnswers() {
        HELPLINE.resetAll();
        HELPLINE.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(200)));
    }

    @Test
    void theOrdinaryClientSendsAndTheTextArrivesOnThePhone() {
        Message sent = create("Hello, is now OK?");

        assertThat(sent.getSid()).matches("SM[0-9a-f]{32}");
        assertThat(sent.getStatus()).isEqualTo(Message.Status.QUEUED);
        assertThat(sent.getNumSegments()).isEqualTo("1");
        await().atMost(Duration.ofSeconds(5)).until(() -> fetch(sent).getStatus() == Message.Status.DELIVERED);
        assertThat(state()).contains("Hello, is now OK?");
    }

    @ParameterizedTest
    @CsvSource({"160,a,1", "161,a,2", "70,ب,1", "71,ب,2"})
    void segmentsAreCountedAsTwilioCounts(int length, String letter, String segments) {
        assertThat(create(letter.repeat(length)).getNumSegments()).isEqualTo(segments);
    }

    @Test
    void theStatusCallbackIsSignedAndTellsSentThenDelivered() {
        Message.creator(new PhoneNumber(SURVIVOR), new PhoneNumber(account.helplineNumber()), "One")
                .setStatusCallback(URI.create(account.publicUrl().get() + "/twilio/status/7f"))
                .create(twilio);

        await().atMost(Duration.ofSeconds(5))
                .until(() -> HELPLINE.getAllServeEvents().size() == 2);
        List<LoggedRequest> calls = HELPLINE.getAllServeEvents().reversed().stream()
                .map(event -> event.getRequest())
                .toList();
        assertThat(calls).allSatisfy(call -> assertThat(validates(call)).isTrue());
        assertThat(calls).extracting(call -> form(call).get("MessageStatus")).containsExactly("sent", "delivered");
    }

    @Test
    void otherHostsAreNeverCalledBack() {
        Message sent = Message.creator(new PhoneNumber(SURVIVOR), new PhoneNumber(account.helplineNumber()), "One")
                .setStatusCallback(URI.create("http://localhost:" + HELPLINE.port() + "/elsewhere"))
                .create(twilio);

        await().atMost(Duration.ofSeconds(5)).until(() -> fetch(sent).getStatus() == Message.Status.DELIVERED);
        assertThat(HELPLINE.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "aidez-moi, ça va pas", "ساعدوني من فضلك", "a+b&c=d%20", "two\nlines ", "👍🏽 ok"})
    void aPhonesTextReachesTheWebhookWithASignatureThatTwiliosValidatorAccepts(String body) throws Exception {
        assertThat(type("survivor", body)).isEqualTo(202);

        LoggedRequest call = HELPLINE.getAllServeEvents().getFirst().getRequest();
        assertThat(call.getUrl()).isEqualTo("/twilio/sms");
        assertThat(validates(call)).isTrue();
        assertThat(form(call)).containsEntry("Body", body).containsEntry("From", SURVIVOR);
    }

    @Test
    void aTextThatTheHelplineRefusesIsShownAsNotReceived() throws Exception {
        HELPLINE.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(503)));

        assertThat(type("second", "hello")).isEqualTo(502);
        assertThat(state()).contains("failed");
    }

    @Test
    void stopBlocksLaterTextsUntilStart() throws Exception {
        type("second", "STOP");
        assertThat(form(HELPLINE.getAllServeEvents().getFirst().getRequest())).containsEntry("OptOutType", "STOP");
        PhoneNumber blocked = new PhoneNumber(DemoPhone.SECOND_SURVIVOR.number());
        assertThatThrownBy(() -> Message.creator(blocked, new PhoneNumber(account.helplineNumber()), "Hi")
                        .create(twilio))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(21610));

        type("second", "start");

        assertThat(Message.creator(blocked, new PhoneNumber(account.helplineNumber()), "Hi")
                        .create(twilio)
                        .getSid())
                .startsWith("SM");
    }

    @Test
    void listsFilterByNumberAndTimeAndPageThroughEverythingOnce() {
        String marker = "+14165550177";
        List<String> sids = IntStream.range(0, 7)
                .mapToObj(i -> Message.creator(
                                new PhoneNumber(marker), new PhoneNumber(account.helplineNumber()), "Text " + i)
                        .create(twilio)
                        .getSid())
                .toList();

        ResourceSet<Message> found = Message.reader()
                .setTo(new PhoneNumber(marker))
                .setFrom(new PhoneNumber(account.helplineNumber()))
                .setDateSentAfter(ZonedDateTime.now(ZoneOffset.UTC).minusMinutes(5))
                .pageSize(3)
                .read(twilio);

        assertThat(StreamSupport.stream(found.spliterator(), false).map(Message::getSid))
                .containsExactlyElementsOf(sids.reversed());
        assertThat(Message.reader()
                        .setTo(new PhoneNumber(marker))
                        .setDateSentBefore(ZonedDateTime.now(ZoneOffset.UTC).minusMinutes(5))
                        .read(twilio))
                .isEmpty();
    }

    @Test
    void redactingEmptiesTheTextAndDeletingForgetsIt() {
        Message sent = create("to be forgotten");

        Message.updater(sent.getSid()).setBody("").update(twilio);
        assertThat(fetch(sent).getBody()).isEmpty();
        Message.deleter(sent.getSid()).delete(twilio);

        assertThatThrownBy(() -> fetch(sent))
                .isInstanceOfSatisfying(
                        ApiException.class, gone -> assertThat(gone.getCode()).isEqualTo(20404));
    }

    @Test
    void aScheduledTextCanBeCancelledAndASentOneCannot() {
        Message scheduled = Message.creator(new PhoneNumber(SURVIVOR), "MG" + "0".repeat(32), "Later")
                .setScheduleType(Message.ScheduleType.FIXED)
                .setSendAt(ZonedDateTime.now(ZoneOffset.UTC).plusHours(1))
                .create(twilio);

        assertThat(Message.updater(scheduled.getSid())
                        .setStatus(Message.UpdateStatus.CANCELED)
                        .update(twilio)
                        .getStatus())
                .isEqualTo(Message.Status.CANCELED);
        assertThatThrownBy(() -> Message.updater(scheduled.getSid())
                        .setStatus(Message.UpdateStatus.CANCELED)
                        .update(twilio))
                .isInstanceOf(ApiException.class);
    }

    @ParameterizedTest
    @CsvSource({"12,+16475550100,Hi,21211", "+16475550101,+12025550123,Hi,21606", "+16475550101,+16475550100,'',21602"})
    void wrongRequestsAreRefusedWithTwiliosCodes(String to, String from, String body, int code) {
        assertThatThrownBy(() -> Message.creator(new PhoneNumber(to), new PhoneNumber(from), body)
                        .create(twilio))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(code));
    }

    @Test
    void aTextOfMoreThan1600CharactersIsRefused() {
        assertThatThrownBy(() -> create("a".repeat(1601)))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(21617));
    }

    @Test
    void aWrongTokenIsRefused() {
        assertThatThrownBy(() -> Message.creator(
                                new PhoneNumber(SURVIVOR), new PhoneNumber(account.helplineNumber()), "Hi")
                        .create(client("0".repeat(32))))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getStatusCode()).isEqualTo(401));
    }

    private static Message create(String body) {
        return Message.creator(new PhoneNumber(SURVIVOR), new PhoneNumber(account.helplineNumber()), body)
                .create(twilio);
    }

    private static Message fetch(Message message) {
        return Message.fetcher(message.getSid()).fetch(twilio);
    }

    private static int type(String phone, String body) throws Exception {
        String json = tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(Map.of("body", body));
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/demo/phones/" + phone + "/texts"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static String state() {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(baseUrl + "/demo/state"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean validates(LoggedRequest call) {
        return new RequestValidator(account.authToken())
                .validate(account.publicUrl().get() + call.getUrl(), form(call), call.getHeader("X-Twilio-Signature"));
    }

    private static Map<String, String> form(LoggedRequest call) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : call.getBodyAsString().split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    /** Twilio's client with its host replaced and its retries off, as the product uses it. */
    private static TwilioRestClient client(String token) {
        NetworkHttpClient redirected = new NetworkHttpClient() {
            @Override
            public Response makeRequest(Request request) {
                Request copy = new Request(
                        request.getMethod(),
                        baseUrl
                                + DemoAccount.API_PATH
                                + URI.create(request.getUrl()).getRawPath());
                copy.setAuth(account.accountSid(), token);
                request.getQueryParams().forEach((name, values) -> values.forEach(v -> copy.addQueryParam(name, v)));
                request.getPostParams().forEach((name, values) -> values.forEach(v -> copy.addPostParam(name, v)));
                copyQueryOfUrl(request, copy);
                return super.makeRequest(copy);
            }

            @Override
            public boolean shouldRetry(Response response, int... statuses) {
                return false;
            }
        };
        return new TwilioRestClient.Builder(account.accountSid(), token)
                .httpClient(redirected)
                .build();
    }

    private static void copyQueryOfUrl(Request from, Request to) {
        String query = URI.create(from.getUrl()).getRawQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                to.addQueryParam(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
    }

    @DemoApplication
    static class Demo {}
}
