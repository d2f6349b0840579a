package org.havenline.channel.sms;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.List;
import org.havenline.channel.demo.DemoAccount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TwilioSettings.class, PublicSettings.class})
class SmsConfiguration {

    @Bean
    TwilioAccount twilioAccount(TwilioSettings settings, PublicSettings here, ObjectProvider<DemoAccount> demo, Environment environment) {
        ProductionChecks.refuseUnsafe(settings, here);
        if (settings.accountSid() == null) {
            return demoAccount(demo.getObject(), environment);
        }
        boolean hasKey = settings.apiKey() != null && settings.apiSecret() != null;
        URI publicUrl = withoutSlash(java.util.Objects.requireNonNull(here.publicUrl()));
        return new TwilioAccount(
                settings.accountSid(),
                settings.authTokens(),
                hasKey ? java.util.Objects.requireNonNull(settings.apiKey()) : settings.accountSid(),
                hasKey ? java.util.Objects.requireNonNull(settings.apiSecret()) : settings.authTokens().getFirst(),
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

    private static TwilioAccount demoAccount(DemoAccount demo, Environment environment) {
        URI publicUrl = URI.create(demo.publicUrl());
        return new TwilioAccount(
                demo.accountSid(),
                List.of(demo.authToken()),
                demo.accountSid(),
                demo.authToken(),
                demo.helplineNumber(),
                () -> URI.create(local(environment) + DemoAccount.API_PATH),
                () -> publicUrl,
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
