package org.havenline.channel.sms;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets only Twilio's own requests in: reads the form and checks its signature over the configured public URL. */
final class TwilioRequests {

    private static final String SIGNATURE_HEADER = "X-Twilio-Signature";

    private final TwilioAccount account;
    private final TwilioSignature signature;
    private final MeterRegistry meters;

    TwilioRequests(TwilioAccount account, MeterRegistry meters) {
        this.account = account;
        this.signature = new TwilioSignature(account.signingSecrets());
        this.meters = meters;
    }

    /** The form of a genuine request; empty for a forged one, which must be answered 403 and leave no trace. */
    Optional<TwilioForm> genuine(HttpServletRequest request) throws IOException {
        TwilioForm form = TwilioForm.of(request);
        @Nullable String presented = request.getHeader(SIGNATURE_HEADER);
        boolean genuine = presented != null
                && urlsOf(request).stream().anyMatch(url -> signature.matches(url, form.parameters(), presented));
        if (!genuine) {
            meters.counter("havenline.twilio.forged").increment();
        }
        return genuine ? Optional.of(form) : Optional.empty();
    }

    /**
     * The URL as Twilio may have signed it. Never made from the Host header: behind a proxy that is another name. Twilio
     * itself is not consistent about the default port, so both forms count.
     */
    private List<String> urlsOf(HttpServletRequest request) {
        String rest =
                request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        URI base = account.publicUrl().get();
        List<String> urls = new ArrayList<>();
        urls.add(base + rest);
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        if (base.getPort() == -1) {
            int port = "http".equals(base.getScheme()) ? 80 : 443;
            urls.add(base.getScheme() + "://" + base.getHost() + ":" + port + path + rest);
        } else {
            urls.add(base.getScheme() + "://" + base.getHost() + path + rest);
        }
        return urls;
    }
}
