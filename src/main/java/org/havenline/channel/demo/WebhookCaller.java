package org.havenline.channel.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Posts signed forms to this server's own webhooks, as Twilio would.
 *
 * <p>It signs over the public address and sends to the local one: a demo needs no way in from outside. Addresses that
 * are not below the public one are never called, so that the stand-in cannot be used to reach other hosts.
 */
final class WebhookCaller {

    /** Twilio gives a webhook 15 seconds. */
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final DemoAccount account;
    private final Sids sids;
    private final Supplier<String> localUrl;

    WebhookCaller(DemoAccount account, Sids sids, Supplier<String> localUrl) {
        this.account = account;
        this.sids = sids;
        this.localUrl = localUrl;
    }

    /** True if the webhook answered with success. */
    boolean post(String url, Map<String, String> parameters) {
        String publicUrl = account.publicUrl().get();
        if (!url.startsWith(publicUrl + "/")) {
            return false;
        }
        String reached = localUrl.get() + url.substring(publicUrl.length());
        HttpRequest request = HttpRequest.newBuilder(URI.create(reached))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header("User-Agent", "TwilioProxy/1.1")
                .header("I-Twilio-Idempotency-Token", sids.hex())
                .header(TwilioSignature.HEADER, TwilioSignature.of(account.authToken(), url, parameters))
                .POST(BodyPublishers.ofString(form(parameters)))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
