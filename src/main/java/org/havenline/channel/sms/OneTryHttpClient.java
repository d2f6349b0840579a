package org.havenline.channel.sms;

import com.twilio.exception.ApiException;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's HTTP client with its retries off (measured: one send became six POSTs on 503), real time-outs, an address of
 * our choice, and answers told apart before the SDK tries to read them.
 */
final class OneTryHttpClient extends NetworkHttpClient {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;
    private static final int CONNECTIONS = 40;

    private final Supplier<@Nullable URI> base;

    OneTryHttpClient(Supplier<@Nullable URI> base, Duration connectTimeout, Duration readTimeout) {
        super(HttpClientBuilder.create()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(connectTimeout))
                                .setSocketTimeout(Timeout.of(readTimeout))
                                .build())
                        .build()));
        this.base = base;
    }

    /**
     * Sends once.
     *
     * @throws NotSent when the request certainly did not reach the provider
     * @throws Busy on 429
     * @throws NoAnswer when it may have: 5xx, reset, time-out
     */
    @Override
    public Response makeRequest(Request request) {
        Response response;
        try {
            response = super.makeRequest(redirected(request));
        } catch (ApiException failed) {
            throw neverConnected(failed) ? new NotSent(failed) : new NoAnswer(failed);
        }
        if (response.getStatusCode() == TOO_MANY_REQUESTS) {
            throw new Busy(retryAfter(response));
        }
        if (response.getStatusCode() >= SERVER_ERRORS) {
            throw new NoAnswer(null);
        }
        return response;
    }

    @Override
    protected boolean shouldRetry(Response response, int[] retryCodes) {
        return false;
    }

    private Request redirected(Request request) {
        URI target = base.get();
        if (target == null) {
            return request;
        }
        Request copy = new Request(
                request.getMethod(),
                target.toString() + URI.create(request.getUrl()).getRawPath());
        request.getQueryParams().forEach((name, values) -> values.forEach(value -> copy.addQueryParam(name, value)));
        request.getPostParams().forEach((name, values) -> values.forEach(value -> copy.addPostParam(name, value)));
        request.getHeaderParams().forEach((name, values) -> values.forEach(value -> copy.addHeaderParam(name, value)));
        if (request.getContentType() != null) {
            copy.setContentType(request.getContentType());
        }
        if (request.getBody() != null) {
            copy.setBody(request.getBody());
        }
        if (request.getAuthStrategy() == null) {
            copy.setAuth(request.getUsername(), request.getPassword());
        } else {
            copy.setAuth(request.getAuthStrategy());
        }
        return copy;
    }

    private static boolean neverConnected(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpHostConnectException
                    || cause instanceof ConnectTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof SSLHandshakeException) {
                return true;
            }
        }
        return false;
    }

    private static Duration retryAfter(Response response) {
        if (response.getHeaders() == null) {
            return Duration.ofSeconds(1);
        }
        return Arrays.stream(response.getHeaders())
                .filter(header -> header.getName().equalsIgnoreCase("Retry-After"))
                .map(header -> header.getValue().strip())
                .filter(value -> value.matches("\\d{1,4}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .findFirst()
                .orElse(Duration.ofSeconds(1));
    }

    /** The request did not leave. */
    static final class NotSent extends RuntimeException {
        NotSent(Throwable cause) {
            super(cause);
        }
    }

    /** The provider has too much to do and took nothing. */
    static final class Busy extends RuntimeException {
        private final Duration pause;

        Busy(Duration pause) {
            super("429");
            this.pause = pause;
        }

        Duration pause() {
            return pause;
        }
    }

    /** Nobody knows whether the provider took it. */
    static final class NoAnswer extends RuntimeException {
        NoAnswer(@Nullable Throwable cause) {
            super(cause);
        }
    }
}
