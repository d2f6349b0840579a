package org.havenline.channel.web;

import io.lettuce.core.ClientOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Puts the web chat together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebChatSettings.class)
class WebChatConfiguration {

    private static final String WITHOUT_REDIS = "'${havenline.redis.url:}' == ''";
    private static final String WITH_REDIS = "'${havenline.redis.url:}' != ''";

    /** Longer than a blocking read, short enough that a hung Redis holds nobody up. */
    private static final Duration REDIS_TIMEOUT = Duration.ofSeconds(3);

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

    /** One machine: nothing to install. */
    @Bean
    @ConditionalOnExpression(WITHOUT_REDIS)
    LivePush inProcessPush() {
        return new InProcessPush();
    }

    /** Several machines: {@code havenline.redis.url}, for example redis://localhost:6379. */
    @Bean
    @ConditionalOnExpression(WITH_REDIS)
    LivePush redisPush(@Value("${havenline.redis.url}") URI url) {
        return new RedisPush(template(url));
    }

    static StringRedisTemplate template(URI url) {
        RedisConfiguration server = LettuceConnectionFactory.createRedisConfiguration(url.toString());
        LettuceClientConfiguration client = LettuceClientConfiguration.builder()
                .commandTimeout(REDIS_TIMEOUT)
                .clientOptions(ClientOptions.builder()
                        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                        .build())
                .build();
        LettuceConnectionFactory connections = new LettuceConnectionFactory(server, client);
        connections.afterPropertiesSet();
        connections.start();
        return new StringRedisTemplate(connections);
    }

    @Bean
    EventStreams eventStreams(WebConversations conversations, LivePush push) {
        return new EventStreams(conversations, push);
    }
}
