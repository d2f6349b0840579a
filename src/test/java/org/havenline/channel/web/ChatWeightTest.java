package org.havenline.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The gate on weight: 20 KB take 5 seconds on a bad phone network, 100 KB more than 20. */
class ChatWeightTest {

    static final int PAGE = 4 * 1024;
    static final int WIDGET = 20 * 1024;

    private static ConfigurableApplicationContext server;
    private static String base;

    @BeforeAll
    static void start() {
        server = new SpringApplication(Chat.class).run("--server.port=0");
        base = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar", "pa"})
    void thePageWithItsExitIsAtMostFourKilobytes(String language) throws Exception {
        assertThat(gzipped(get("/chat?lang=" + language).body())).isLessThanOrEqualTo(PAGE);
    }

    @Test
    void theWidgetIsAtMostTwentyKilobytes() throws Exception {
        assertThat(gzipped(get("/widget.js").body())).isLessThanOrEqualTo(WIDGET);
    }

    @Test
    void thePageNamesNothingFromElsewhereAndKeepsOffCachesAndReferrers() throws Exception {
        HttpResponse<String> page = get("/chat?lang=en");

        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", "connect-src 'self'");
        assertThat(page.body())
                .doesNotContain("src=\"http")
                .contains("data-exit")
                .contains("<title>Chat</title>");
    }

    static int gzipped(String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
    }

    @WebChatApplication
    static class Chat {}
}
