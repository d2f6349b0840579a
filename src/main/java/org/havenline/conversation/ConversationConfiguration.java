package org.havenline.conversation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.havenline.delivery.Dispatcher;
import org.havenline.delivery.Outbox;
import org.havenline.dialog.ResourceAnswers;
import org.havenline.language.LanguageReader;
import org.havenline.language.TrainedReader;
import org.havenline.privacy.Contacts;
import org.havenline.privacy.RandomIds;
import org.havenline.privacy.Vault;
import org.havenline.urgency.SignReader;
import org.havenline.urgency.UrgencyReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ConversationSettings.class, ContentSettings.class, UrgencySettings.class})
class ConversationConfiguration {

    @Bean
    Conversations conversations(JdbcClient jdbc, Vault vault, RandomIds ids, Clock clock) {
        return new Conversations(jdbc, vault, ids, clock);
    }

    @Bean
    Inbox inbox(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Contacts contacts,
            Conversations conversations,
            Vault vault,
            RandomIds ids,
            Clock clock,
            MeterRegistry meters) {
        Inbox inbox = new Inbox(jdbc, transactions, contacts, conversations, vault, ids, clock);
        Gauge.builder(
                        "havenline.inbox.oldest.wait",
                        inbox,
                        box -> box.oldestWait().toMillis() / 1000.0)
                .baseUnit("seconds")
                .register(meters);
        return inbox;
    }

    @Bean
    UrgencyReader urgencyReader(UrgencySettings settings) {
        return SignReader.shipped(settings.covertCodes());
    }

    @Bean
    LanguageReader languageReader() {
        return TrainedReader.shipped();
    }

    @Bean
    ResourceAnswers resourceAnswers(ContentSettings settings, Clock clock) {
        return DirectoryAnswers.of(settings.content(), clock);
    }

    @Bean
    LiveDialogs liveDialogs(
            ContentSettings settings, ConversationSettings conversation, ResourceAnswers resources, Clock clock) {
        return new LiveDialogs(settings.content(), resources, clock, conversation.zone());
    }

    @Bean
    Replies replies(Outbox outbox, Conversations conversations) {
        return new Replies(outbox, conversations);
    }

    @Bean
    Listener listener(UrgencyReader urgency, LanguageReader languages, ConversationSettings settings, Clock clock) {
        return new Listener(urgency, languages, settings, clock);
    }

    @Bean
    Lane lane(
            Inbox inbox,
            Conversations conversations,
            Contacts contacts,
            Outbox outbox,
            Replies replies,
            Listener listener,
            Talk talk,
            ObjectProvider<HumanHelp> humans,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Dispatcher dispatcher,
            Clock clock) {
        Turns turns = new Turns(
                inbox,
                conversations,
                contacts,
                outbox,
                replies,
                listener,
                talk,
                humans.getIfAvailable(NobodyToHelp::new),
                new FloodGuard(jdbc, clock));
        return new DialogLane(inbox, conversations, turns, transactions, dispatcher);
    }

    @Bean
    LaneWorker laneWorker(Inbox inbox, Lane lane, Clock clock) {
        return new LaneWorker(inbox, lane, clock);
    }

    @Bean
    Reception reception(Inbox inbox, LaneWorker lanes, Lane lane, MeterRegistry meters) {
        return new Reception(inbox, lanes, lane, meters);
    }

    @Bean
    LanesHealth lanesHealth(LaneWorker lanes, Inbox inbox, Clock clock) {
        return new LanesHealth(lanes, inbox, clock);
    }

    @Bean
    Retention retention(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Conversations conversations,
            ConversationSettings settings,
            Clock clock) {
        return new Retention(jdbc, transactions, conversations, settings, clock);
    }
}
