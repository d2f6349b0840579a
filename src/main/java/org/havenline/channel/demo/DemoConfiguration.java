package org.havenline.channel.demo;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the simulated network together. */
@Configuration(proxyBeanMethods = false)
@WhenDemo
class DemoConfiguration {

    /** Between accepted, sent and delivered: long enough to be seen on the page, short enough not to wait for. */
    private static final Duration PACE = Duration.ofMillis(150);

    @Bean
    DemoAccount demoAccount(
            @Value("${havenline.public-url:}") String publicUrl, @Value("${server.port:8080}") int port) {
        Sids sids = new Sids();
        String address = publicUrl.isEmpty() ? "http://localhost:" + port : publicUrl.replaceAll("/+$", "");
        return new DemoAccount(sids.account(), sids.hex(), DemoAccount.HELPLINE_NUMBER, address);
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
    Deliveries deliveries(PhoneNetwork network, WebhookCaller webhooks, DemoAccount account) {
        return new Deliveries(network, webhooks, account, PACE);
    }

    /** The port is known once the server listens, so it is asked for at each call. */
    private static String localUrl(Environment environment) {
        String port = environment.getProperty("local.server.port", "8080");
        return environment.getProperty("havenline.demo.local-url", "http://localhost:" + port);
    }
}
