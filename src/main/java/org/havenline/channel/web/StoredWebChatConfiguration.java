package org.havenline.channel.web;

import java.time.Clock;
import org.havenline.conversation.Conversations;
import org.havenline.conversation.LiveDialogs;
import org.havenline.conversation.Reception;
import org.havenline.privacy.Contacts;
import org.havenline.privacy.Vault;
import org.havenline.urgency.Level;
import org.havenline.urgency.UrgencyReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Joins the web chat to the conversations, the outbox and the dialogs' texts. */
@Configuration(proxyBeanMethods = false)
class StoredWebChatConfiguration {

    @Bean
    WebEvents webEvents(JdbcClient jdbc, Vault vault, Clock clock) {
        return new WebEvents(jdbc, vault, clock);
    }

    @Bean
    WebCarrier webCarrier(WebEvents events, LivePush push) {
        return new WebCarrier(events, push);
    }

    @Bean
    WebConversations webConversations(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Vault vault,
            Contacts contacts,
            Conversations conversations,
            Reception reception,
            WebEvents events,
            Clock clock) {
        return new StoredWebConversations(jdbc, transactions, vault, contacts, conversations, reception, events, clock);
    }

    @Bean
    WidgetTexts widgetTexts(LiveDialogs dialogs) {
        return new SpokenWidgetTexts(dialogs);
    }

    /** No rate limit holds up what sounds urgent. */
    @Bean
    UrgentText urgentText(UrgencyReader urgency) {
        return text -> urgency.read(text).level().compareTo(Level.HIGH) >= 0;
    }
}
