package org.havenline.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.havenline.privacy.Contacts;
import org.havenline.privacy.RandomIds;
import org.havenline.privacy.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

    @Bean
    Outbox outbox(JdbcClient jdbc, Vault vault, RandomIds ids, Clock clock, DeliverySettings settings) {
        return new Outbox(jdbc, vault, ids, clock, settings);
    }

    @Bean
    Deliveries deliveries(
            Outbox outbox,
            Contacts contacts,
            ObjectProvider<DeliveryListener> listeners,
            TransactionTemplate transactions,
            MeterRegistry meters) {
        return new Deliveries(outbox, contacts, listeners, transactions, meters);
    }

    @Bean
    Dispatcher dispatcher(
            Outbox outbox,
            Contacts contacts,
            TransactionTemplate transactions,
            Deliveries deliveries,
            List<Carrier> carriers,
            DeliverySettings settings,
            Clock clock,
            MeterRegistry meters) {
        return new Dispatcher(outbox, contacts, transactions, deliveries, carriers, settings, clock, meters);
    }

    @Bean
    DispatcherHealth dispatcherHealth(Dispatcher dispatcher, Clock clock) {
        return new DispatcherHealth(dispatcher, clock);
    }
}
