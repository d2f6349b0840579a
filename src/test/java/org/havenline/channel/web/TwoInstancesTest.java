package org.havenline.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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
import java.util.concurrent.CopyOnWriteArrayList;
import org.havenline.Havenline;
import org.havenline.privacy.RandomIds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;
import redis.embedded.RedisServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two machines over one PostgreSQL and one Redis: it does not matter which of them a widget is connected to. */
class TwoInstancesTest {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final RandomIds IDS = new RandomIds();

    @TempDir
    static Path data;

    private static EmbeddedPostgres database;
    private static RedisServer redis;
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext two;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedPostgres.builder().start();
        int redisPort = TestSocketUtils.findAvailableTcpPort();
        redis = RedisServer.newRedisServer()
                .port(redisPort)
                .setting("save \"\"")
                .build();
        redis.start();
        one = instance(redisPort);
        two = instance(redisPort);
    }

    @AfterAll
    static void stop() throws Exception {
        one.close();
        two.close();
        database.close();
        if (redis.isActive()) {
            redis.stop();
        }
    }

    @Test
    void aWidgetOnOneHearsWhatTheOtherProducedAlsoWhenRedisStopsInTheMiddle() throws Exception {
        String nonce = IDS.next();
        HttpResponse<String> opened = post(
                one, "open", Map.of("id", nonce, "nonce", nonce, "text", "hello", "helpline", "", "lang", "en"), "");
        String token = JsonMapper.shared().readTree(opened.body()).path("token").asString();
        List<Long> heard = listen(one, token);
        await().atMost(SOON).until(() -> !heard.isEmpty());

        say(two, token, "menu");
        await().atMost(SOON).until(() -> heard.size() >= 2);
        redis.stop();
        say(two, token, "menu");
        say(one, token, "menu");
        await().atMost(SOON).until(() -> heard.size() >= 3);

        await().during(Duration.ofSeconds(4))
                .atMost(SOON)
                .until(() -> all(two, token).equals(List.copyOf(heard)));
        assertThat(heard).doesNotHaveDuplicates().isSorted();
    }

    private static void say(ConfigurableApplicationContext server, String token, String text) throws Exception {
        assertThat(post(server, "send", Map.of("id", IDS.next(), "text", text), token)
                        .statusCode())
                .isEqualTo(200);
    }

    /** Reads the event stream as the widget does. */
    private static List<Long> listen(ConfigurableApplicationContext server, String token) {
        List<Long> heard = new CopyOnWriteArrayList<>();
        HTTP.sendAsync(
                request(server, "events")
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.fromLineSubscriber(new java.util.concurrent.Flow.Subscriber<>() {
                    @Override
                    public void onSubscribe(java.util.concurrent.Flow.Subscription subscription) {
                        subscription.request(Long.MAX_VALUE);
                    }

                    @Override
                    public void onNext(String line) {
                        if (line.startsWith("id:")) {
                            heard.add(Long.parseLong(line.substring("id:".length())));
                        }
                    }

                    @Override
                    public void onError(Throwable cut) {
                        // the server stops at the end of the test
                    }

                    @Override
                    public void onComplete() {
                        // as above
                    }
                }));
        return heard;
    }

    private static List<Long> all(ConfigurableApplicationContext server, String token) throws Exception {
        JsonNode events = JsonMapper.shared()
                .readTree(HTTP.send(
                                request(server, "poll")
                                        .header("Authorization", "Bearer " + token)
                                        .build(),
                                BodyHandlers.ofString())
                        .body())
                .path("events");
        return events.valueStream().map(event -> event.path("id").asLong()).toList();
    }

    private static HttpResponse<String> post(
            ConfigurableApplicationContext server, String path, Map<String, String> body, String token)
            throws Exception {
        return HTTP.send(
                request(server, path)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext server, String path) {
        return HttpRequest.newBuilder(URI.create(
                "http://localhost:" + server.getEnvironment().getProperty("local.server.port") + "/chat/api/" + path));
    }

    private static ConfigurableApplicationContext instance(int redisPort) {
        return new SpringApplication(Havenline.class)
                .run(
                        "--server.port=0",
                        "--havenline.data=" + data,
                        "--havenline.redis.url=redis://localhost:" + redisPort,
                        "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"));
    }
}
