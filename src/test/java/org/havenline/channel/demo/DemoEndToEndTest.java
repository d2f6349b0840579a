package org.havenline.channel.demo;

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
import org.havenline.Havenline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole product with no configuration: what a newcomer sees first. */
class DemoEndToEndTest {

    @Test
    void aTextFromADemoPhoneIsAnsweredThroughTheOrdinaryWebhookAndClient(@TempDir Path data) throws Exception {
        try (ConfigurableApplicationContext server =
                new SpringApplication(Havenline.class).run("--server.port=0", "--havenline.data=" + data)) {
            String base = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");

            HttpResponse<String> typed = ask(HttpRequest.newBuilder(URI.create(base + "/demo/phones/survivor/texts"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"body\":\"hello\"}"))
                    .build());

            assertThat(typed.statusCode()).isEqualTo(202);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> ask(HttpRequest.newBuilder(URI.create(base + "/demo/state"))
                                    .build())
                            .body()
                            .contains("\"own\":false"));
        }
    }

    private static HttpResponse<String> ask(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
