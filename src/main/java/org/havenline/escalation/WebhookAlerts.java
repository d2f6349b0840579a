package org.havenline.escalation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.havenline.oncall.Channel;
import tools.jackson.databind.json.JsonMapper;

/** Posts alerts as {@code {"text": …}} to an address of the organisation; Slack and the like take it as it is. */
final class WebhookAlerts implements AlertCarrier {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int FIRST_REFUSAL = 300;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean alert(String address, String text) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("text", text))))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < FIRST_REFUSAL;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
