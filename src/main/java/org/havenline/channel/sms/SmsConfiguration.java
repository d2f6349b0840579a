package org.havenline.channel.sms;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.List;
import org.havenline.privacy.RandomIds;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TwilioSettings.class, PublicSettings.class})
class SmsConfiguration {

    /** The demo's own line; 555-01xx numbers belong to nobody. */
    private static final String DEMO_NUMBER = "+16475550100";

    private static final String DEMO_ACCOUNT = "ACdemo0000000000000000000000000000";
    private static final String DEMO_API = "/demo/twilio";

    @Bean
    TwilioAccount twilioAccount(TwilioSettings settings, PublicSettings here, Environment environment, RandomIds ids) {
        ProductionChecks.refuseUnsafe(settings, here);
        if (settings.accountSid() == null) {
            return demoAccount(here.publicUrl(), environment, ids.next());
        }
        boolean hasKey = settings.apiKey() != null && settings.apiSecret() != null;
        URI publicUrl = withoutSlash(java.util.Objects.requireNonNull(here.publicUrl()));
        return new TwilioAccount(
                settings.accountSid(),
                settings.authTokens(),
                hasKey ? java.util.Objects.requireNonNull(settings.apiKey()) : settings.accountSid(),
                hasKey
                        ? java.util.Objects.requireNonNull(settings.apiSecret())
                        : settings.authTokens().getFirst(),
                settings.messagingServiceSid() == null
                        ? java.util.Objects.requireNonNull(settings.from())
                        : settings.messagingServiceSid(),
                () -> settings.baseUrl() == null ? null : withoutSlash(settings.baseUrl()),
                () -> publicUrl,
                false);
    }

    @Bean
    TwilioRequests twilioRequests(TwilioAccount account, MeterRegistry meters) {
        return new TwilioRequests(account, meters);
    }

    @Bean
    TwilioCarrier twilioCarrier(TwilioAccount account, TwilioSettings settings) {
        return new TwilioCarrier(account, settings);
    }

    /** The secret is drawn at each start, so that nobody can sign webhooks of a demo by reading the source. */
    private static TwilioAccount demoAccount(@Nullable URI publicUrl, Environment environment, String secret) {
        return new TwilioAccount(
                DEMO_ACCOUNT,
                List.of(secret),
                DEMO_ACCOUNT,
                secret,
                DEMO_NUMBER,
                () -> URI.create(local(environment) + DEMO_API),
                () -> publicUrl == null ? local(environment) : withoutSlash(publicUrl),
                true);
    }

    /** The port may be chosen at start (0), so it is asked for when it is needed. */
    private static URI local(Environment environment) {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return URI.create("http://localhost:" + port);
    }

    private static URI withoutSlash(URI uri) {
        return URI.create(uri.toString().replaceFirst("/+$", ""));
    }
}
