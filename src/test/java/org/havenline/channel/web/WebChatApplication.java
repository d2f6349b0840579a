package org.havenline.channel.web;

import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.havenline.privacy.RandomIds;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.yaml.snakeyaml.Yaml;

/** Only the web chat, over conversations in memory and texts in four languages. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@Import({WebChatConfiguration.class, ChatApi.class, ChatPages.class, WebChatApplication.Played.class})
@interface WebChatApplication {

    /** What the rest of the product gives. */
    class Played {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        RandomIds randomIds() {
            return new RandomIds();
        }

        @Bean
        PlayedConversations conversations(LivePush push) {
            return new PlayedConversations(push);
        }

        @Bean
        UrgentText urgentText() {
            return text -> text.contains("danger");
        }

        @Bean
        WidgetTexts widgetTexts() throws Exception {
            try (InputStream in = WebChatApplication.class.getResourceAsStream("/chat/texts.yaml")) {
                Map<String, Map<String, String>> texts = new Yaml().load(in);
                return new TestTexts(texts);
            }
        }
    }

    /** Texts of the tests' own file; what a language lacks is English. */
    record TestTexts(Map<String, Map<String, String>> texts) implements WidgetTexts {

        @Override
        public List<Name> languages() {
            return List.of(
                    new Name("en", "English", false),
                    new Name("fr", "Français", false),
                    new Name("ar", "العربية", true),
                    new Name("pa", "ਪੰਜਾਬੀ", false));
        }

        @Override
        public Map<String, String> in(String tag) {
            Map<String, String> all = new HashMap<>(texts.get("en"));
            all.putAll(texts.get(tag));
            return all;
        }
    }
}
