package org.havenline.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.havenline.Havenline;
import org.havenline.channel.web.WebConversations.Opening;
import org.havenline.privacy.RandomIds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The widget's API on the whole product: the same inbox, dialogs and outbox as a text. */
class WebChatEndToEndTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final RandomIds IDS = new RandomIds();

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext server;
    private static String base;

    @BeforeAll
    static void start() {
        server = new SpringApplication(Havenline.class).run("--server.port=0", "--havenline.data=" + data);
        base = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theFirstTextIsAnsweredByTheDialogsAndTheStreamGoesOnFromTheLastEvent() throws Exception {
        JsonNode opened = open(IDS.next());
        String token = opened.path("token").asString();
        await().atMost(Duration.ofSeconds(10)).until(() -> !poll(token, 0).isEmpty());
        long last = poll(token, 0).path(0).path("id").asLong();

        post("send", Map.of("id", IDS.next(), "text", "menu"), token);

        JsonNode next = poll(token, last);
        assertThat(next.path(0).path("id").asLong()).isEqualTo(last + 1);
        assertThat(next.path(0).path("text").asString()).isNotBlank();
    }

    @Test
    void theSameNonceAndClientIdAreOneSessionAndOneText() throws Exception {
        String nonce = IDS.next();
        JsonNode one = open(nonce);
        JsonNode again = open(nonce);

        assertThat(again.path("token").asString()).isEqualTo(one.path("token").asString());
        String token = one.path("token").asString();
        String id = IDS.next();
        for (int i = 0; i < 5; i++) {
            assertThat(post("send", Map.of("id", id, "text", "hello"), token).statusCode())
                    .isEqualTo(200);
        }
        assertThat(count("select count(*) from inbox where provider_id like '%" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void leavingEndsTheTokenAndNothingGoesOutAfterwards() throws Exception {
        String token = open(IDS.next()).path("token").asString();
        WebConversations conversations = server.getBean(WebConversations.class);
        WebSession session = conversations.find(new WebToken(token)).orElseThrow();

        assertThat(HTTP.send(
                                request("leave")
                                        .POST(BodyPublishers.ofString(token))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(204);

        assertThat(conversations.find(new WebToken(token))).isEmpty();
        assertThat(post("send", Map.of("id", IDS.next(), "text", "hello"), token)
                        .statusCode())
                .isEqualTo(401);
        assertThat(count("select count(*) from conversation where phase = 'left' and contact_id = '" + session.id()
                        + "'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from web_event where contact_id = '" + session.id() + "'"))
                .isZero();
    }

    @Test
    void noTokenStandsInTheDatabase() {
        WebConversations conversations = server.getBean(WebConversations.class);
        WebToken token = conversations.open(new Opening(IDS.next(), "default", "en"));

        List<String> contents = server.getBean(JdbcClient.class)
                .sql("select address_index || address_sealed from contact where channel = 'web'")
                .query(String.class)
                .list();

        assertThat(contents).isNotEmpty().noneMatch(row -> row.contains(token.value()));
    }

    /** The gate of {@link ChatWeightTest} with the shipped texts of every language. */
    @Test
    void withTheShippedTextsThePageAndTheWidgetStayLight() throws Exception {
        for (WidgetTexts.Name language : server.getBean(WidgetTexts.class).languages()) {
            assertThat(ChatWeightTest.gzipped(get("/chat?lang=" + language.tag())))
                    .as(language.tag())
                    .isLessThanOrEqualTo(ChatWeightTest.PAGE);
        }
        assertThat(ChatWeightTest.gzipped(get("/widget.js"))).isLessThanOrEqualTo(ChatWeightTest.WIDGET);
    }

    private static String get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static JsonNode open(String nonce) throws Exception {
        HttpResponse<String> answer =
                post("open", Map.of("id", nonce, "nonce", nonce, "text", "hello", "helpline", "", "lang", "en"), "");
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode poll(String token, long last) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                request("poll")
                        .header("Authorization", "Bearer " + token)
                        .header("Last-Event-ID", "" + last)
                        .build(),
                BodyHandlers.ofString());
        return JsonMapper.shared().readTree(answer.body()).path("events");
    }

    private static HttpResponse<String> post(String path, Map<String, String> body, String token) throws Exception {
        return HTTP.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + "/chat/api/" + path));
    }

    private static int count(String sql) {
        return server.getBean(JdbcClient.class).sql(sql).query(Integer.class).single();
    }
}
