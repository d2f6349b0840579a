package org.havenline.channel.web;

import java.time.Clock;
import org.havenline.urgency.Level;
import org.havenline.urgency.UrgencyReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the web chat together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebChatSettings.class)
class WebChatConfiguration {

    @Bean
    ChatDoor chatDoor(WebChatSettings settings) {
        return new ChatDoor(settings);
    }

    @Bean
    ChatWords chatWords(WidgetTexts texts, WebChatSettings settings) {
        return new ChatWords(texts, settings);
    }

    @Bean
    ChatFiles chatFiles() {
        return new ChatFiles();
    }

    @Bean
    Admission admission(Clock clock) {
        return new Admission(clock);
    }

    @Bean
    UrgentText urgentText(UrgencyReader urgency) {
        return text -> urgency.read(text).level().compareTo(Level.HIGH) >= 0;
    }

    @Bean
    LivePush livePush() {
        return new InProcessPush();
    }

    @Bean
    EventStreams eventStreams(WebConversations conversations, LivePush push) {
        return new EventStreams(conversations, push);
    }
}
