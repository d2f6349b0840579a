package org.havenline.escalation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.havenline.conversation.ConversationSettings;
import org.havenline.conversation.Conversations;
import org.havenline.conversation.Inbox;
import org.havenline.conversation.LiveDialogs;
import org.havenline.conversation.Replies;
import org.havenline.delivery.Dispatcher;
import org.havenline.delivery.Outbox;
import org.havenline.privacy.Contacts;
import org.havenline.privacy.RandomIds;
import org.havenline.privacy.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EscalationSettings.class)
class EscalationConfiguration {

    /** The stores and the texts: what the parts below have in common. */
    @Bean
    EscalationParts escalationParts(
            JdbcClient jdbc,
            Vault vault,
            RandomIds ids,
            Clock clock,
            Contacts contacts,
            Conversations conversations,
            Replies replies,
            LiveDialogs dialogs,
            LiveOnCall live,
            ObjectProvider<AlertCarrier> carriers,
            TransactionTemplate transactions,
            EscalationSettings settings,
            EscalationLine line) {
        List<AlertCarrier> ways = new ArrayList<>(carriers.orderedStream().toList());
        ways.add(new WebhookAlerts());
        return EscalationParts.of(
                new EscalationParts.Ground(jdbc, vault, ids, clock, contacts, conversations, replies, transactions),
                dialogs,
                live,
                ways,
                settings,
                line.number());
    }

    @Bean
    LiveOnCall liveOnCall(
            EscalationSettings settings,
            ConversationSettings conversation,
            Contacts contacts,
            Clock clock,
            @Value("${havenline.data}") Path data,
            @Value("${havenline.twilio.account-sid:}") String account) {
        Path folder = settings.oncall() == null ? data.resolve("oncall") : settings.oncall();
        if (account.isEmpty()) {
            DemoPeople.writeTo(folder);
        }
        return new LiveOnCall(folder, conversation.zone(), contacts, clock);
    }

    /** Our number that texts responders. */
    record EscalationLine(String number) {}

    @Bean
    EscalationLine escalationLine(
            EscalationSettings settings,
            @Value("${havenline.twilio.messaging-service-sid:}") String service,
            @Value("${havenline.twilio.from:}") String from) {
        if (settings.line() != null) {
            return new EscalationLine(settings.line());
        }
        String own = service.isEmpty() ? from : service;
        return new EscalationLine(own.isEmpty() ? DemoPeople.LINE : own);
    }

    @Bean
    ResponderDesk responderDesk(
            EscalationParts parts, Inbox inbox, Outbox outbox, Clock clock, EscalationSettings settings) {
        return parts.responderDesk(inbox, outbox, clock, settings.showTexts());
    }

    @Bean
    Switchboard switchboard(EscalationParts parts, ResponderDesk responders, Outbox outbox) {
        return parts.switchboard(responders, outbox);
    }

    @Bean
    DeliveryWatch deliveryWatch(EscalationParts parts) {
        return parts.deliveryWatch();
    }

    @Bean
    LadderCycle ladderCycle(EscalationParts parts) {
        return parts.cycle();
    }

    @Bean
    LadderWorker ladderWorker(
            LadderCycle cycle, Dispatcher dispatcher, EscalationSettings settings, Clock clock, MeterRegistry meters) {
        LadderWorker worker =
                new LadderWorker(cycle, dispatcher, new Heartbeat(settings.heartbeat()), settings.cycle(), clock);
        Gauge.builder(
                        "havenline.ladder.idle",
                        worker,
                        ladder -> (clock.millis() - ladder.lastCycle().toEpochMilli()) / 1000.0)
                .baseUnit("seconds")
                .register(meters);
        return worker;
    }

    @Bean
    EscalationHealth escalationHealth(LadderWorker worker, LiveOnCall live, Clock clock) {
        return new EscalationHealth(worker, live, clock);
    }

    @Bean
    CaseBoard caseBoard(JdbcClient jdbc, EscalationParts parts) {
        return new CaseBoard(jdbc, parts.cases());
    }
}
