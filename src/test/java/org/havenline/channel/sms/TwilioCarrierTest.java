package org.havenline.channel.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.havenline.delivery.Carrier;
import org.havenline.delivery.ClaimedText;
import org.havenline.delivery.Handover;
import org.havenline.delivery.Handover.Reason;
import org.havenline.delivery.Kind;
import org.havenline.delivery.OutboxId;
import org.havenline.privacy.Address;
import org.havenline.privacy.ContactId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TwilioCarrierTest {

    private static final String ACCOUNT = "AC00000000000000000000000000000001";
    private static final String MESSAGES = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json";
    private static final Address TO = new Address(Address.Channel.SMS, "+15875550101");
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @RegisterExtension
    static final WireMockExtension TWILIO = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    @Test
    void aTextIsHandedOverOnceWithItsOwnStatusAddressAndShortValidity() {
        answer(created("SM1"));

        assertThat(carrier().handOver(text("See you at 5"), TO)).isEqualTo(new Handover.Accepted("SM1"));

        TWILIO.verify(
                1,
                postRequestedFor(urlPathEqualTo(MESSAGES))
                        .withFormParam("To", equalTo("+15875550101"))
                        .withFormParam("From", equalTo("+15875550100"))
                        .withFormParam("Body", equalTo("See you at 5"))
                        .withFormParam("ValidityPeriod", equalTo("300"))
                        .withFormParam("StatusCallback", equalTo("https://helpline.example/twilio/status/outbox1"))
                        .withHeader("Authorization", containing("Basic ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void everyFaultIsToldApartAndPostedOnce(String fault, ResponseDefinitionBuilder response, Handover expected) {
        answer(response);

        assertThat(carrier().handOver(text("text"), TO)).isEqualTo(expected);

        TWILIO.verify(1, postRequestedFor(urlPathEqualTo(MESSAGES)));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("500", error(500, 20500), new Handover.Unknown()),
                Arguments.of("503", error(503, 20503), new Handover.Unknown()),
                Arguments.of(
                        "502 with a page",
                        aResponse().withStatus(502).withBody("<html>bad gateway</html>"),
                        new Handover.Unknown()),
                Arguments.of(
                        "a page with 200",
                        aResponse().withStatus(200).withBody("<html>hello</html>"),
                        new Handover.Unknown()),
                Arguments.of("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), new Handover.Unknown()),
                Arguments.of("empty answer", aResponse().withFault(Fault.EMPTY_RESPONSE), new Handover.Unknown()),
                Arguments.of("time-out", created("SM1").withFixedDelay(3000), new Handover.Unknown()),
                Arguments.of("429", error(429, 20429), new Handover.NotTaken(Duration.ofSeconds(1), Reason.BUSY)),
                Arguments.of(
                        "429 with Retry-After",
                        error(429, 20429).withHeader("Retry-After", "7"),
                        new Handover.NotTaken(Duration.ofSeconds(7), Reason.BUSY)),
                Arguments.of(
                        "401", error(401, 20003), new Handover.NotTaken(Duration.ofSeconds(30), Reason.CREDENTIALS)),
                Arguments.of("21610", error(400, 21610), new Handover.Refused(21610, Reason.OPTED_OUT)),
                Arguments.of("21211", error(400, 21211), new Handover.Refused(21211, Reason.BAD_NUMBER)),
                Arguments.of("21614", error(400, 21614), new Handover.Refused(21614, Reason.BAD_NUMBER)),
                Arguments.of("21617", error(400, 21617), new Handover.Refused(21617, Reason.OURS)),
                Arguments.of("21611", error(400, 21611), new Handover.NotTaken(Duration.ofSeconds(60), Reason.BUSY)));
    }

    @Test
    void aRefusedConnectionIsCertainlyNotSent() {
        TwilioCarrier nowhere = carrier(URI.create("http://localhost:1"));

        assertThat(nowhere.handOver(text("text"), TO))
                .isEqualTo(new Handover.NotTaken(Duration.ofSeconds(1), Reason.UNREACHABLE));
    }

    @Test
    void aLookUpFindsOurTextAndNoOther() throws Exception {
        list(
                message("SM9", "another text", "outbound-api", "Tue, 24 Nov 2026 12:00:05 +0000"),
                message("SM8", "text", "inbound", "Tue, 24 Nov 2026 12:00:05 +0000"),
                message("SM7", "text", "outbound-api", "Tue, 24 Nov 2026 12:00:04 +0000"),
                message("SM6", "text", "outbound-api", "Tue, 24 Nov 2026 12:00:03 +0000"),
                message("SM5", "text", "outbound-api", "Tue, 24 Nov 2026 09:00:00 +0000"));

        assertThat(carrier().find(text("text"), TO, NOW, Set.of("SM7"))).contains("SM6");
        assertThat(carrier().find(text("text"), TO, NOW, Set.of("SM7", "SM6"))).isEmpty();
    }

    @Test
    void aLookUpWithoutAnAnswerLeavesTheTextInDoubt() {
        TWILIO.stubFor(get(urlPathEqualTo(MESSAGES)).willReturn(error(503, 20503)));

        assertThatThrownBy(() -> carrier().find(text("secret words"), TO, NOW, Set.of()))
                .isInstanceOf(Carrier.LookupFailed.class)
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("5550101");
    }

    private static void answer(ResponseDefinitionBuilder response) {
        TWILIO.stubFor(post(urlPathEqualTo(MESSAGES)).willReturn(response));
    }

    private static void list(String... messages) {
        TWILIO.stubFor(get(urlPathEqualTo(MESSAGES))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"messages\":[" + String.join(",", messages) + "],\"page\":0,\"page_size\":100}")));
    }

    private static String message(String sid, String body, String direction, String created) {
        return """
                {"sid":"%s","body":"%s","direction":"%s","date_created":"%s","status":"sent"}""".formatted(sid, body, direction, created);
    }

    private static ResponseDefinitionBuilder created(String sid) {
        return aResponse()
                .withStatus(201)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"sid\":\"" + sid + "\",\"status\":\"queued\"}");
    }

    private static ResponseDefinitionBuilder error(int status, int code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"code\":%d,\"message\":\"no\",\"more_info\":\"\",\"status\":%d}".formatted(code, status));
    }

    private static TwilioCarrier carrier() {
        return carrier(URI.create(TWILIO.baseUrl()));
    }

    private static TwilioCarrier carrier(URI base) {
        TwilioSettings settings = new TwilioSettings(
                ACCOUNT,
                List.of("token"),
                null,
                null,
                "+15875550100",
                null,
                base,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(300));
        TwilioAccount account = new TwilioAccount(
                ACCOUNT,
                List.of("token"),
                ACCOUNT,
                "token",
                "+15875550100",
                () -> base,
                () -> URI.create("https://helpline.example"),
                false);
        return new TwilioCarrier(account, settings);
    }

    private static ClaimedText text(String body) {
        return new ClaimedText(
                new OutboxId("outbox1"),
                "conversation",
                new ContactId("contact"),
                "+15875550100",
                Kind.REPLY,
                body,
                false,
                1,
                1,
                NOW.toEpochMilli());
    }
}
