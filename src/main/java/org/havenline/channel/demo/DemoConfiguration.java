package org.havenline.channel.demo;

import java.time.Clock;
import java.time.Duration;
import org.havenline.channel.sms.TwilioAccount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the simulated network together. */
@Configuration(proxyBeanMethods = false)
@WhenDemo
class DemoConfiguration {

    /** Between accepted, sent and delivered: long enough to be seen on the page, short enough not to wait for. */
    private static final Duration PACE = Duration.ofMillis(150);

    /** The network serves the very account that the client sends with and the webhook checks. */
    @Bean
    DemoAccount demoAccount(TwilioAccount account) {
        return new DemoAccount(
                account.accountSid(),
                account.signingSecrets().getFirst(),
                account.sender(),
                () -> account.publicUrl().get().toString());
    }

    @Bean
    PhoneNetwork phoneNetwork(ObjectProvider<Clock> clock) {
        return new PhoneNetwork(new Sids(), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    WebhookCaller webhookCaller(DemoAccount account, Environment environment) {
        return new WebhookCaller(account, new Sids(), () -> localUrl(environment));
    }

    @Bean
    Phones phones(PhoneNetwork network, WebhookCaller webhooks, DemoAccount account) {
        return new Phones(network, webhooks, account);
    }

    @Bean
    Deliveries demoDeliveries(PhoneNetwork network, WebhookCaller webhooks, DemoAccount account) {
        return new Deliveries(network, webhooks, account, PACE);
    }

    /** The port is known once the server listens, so it is asked for at each call. */
    private static String localUrl(Environment environment) {
        String port = environment.getProperty("local.server.port", "8080");
        return environment.getProperty("havenline.demo.local-url", "http://localhost:" + port);
    }
}
