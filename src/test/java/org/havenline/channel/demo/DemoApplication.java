package org.havenline.channel.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.List;
import org.havenline.channel.sms.TwilioAccount;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Only the demo, without the rest of the product. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@Import({DemoConfiguration.class, TwilioStandIn.class, DemoPages.class, DemoApplication.Account.class})
@interface DemoApplication {

    /** The account that the product's own configuration would make. */
    class Account {

        static final String SID = "AC" + "d0".repeat(16);
        static final String TOKEN = "0123456789abcdef0123456789abcdef";
        static final String NUMBER = "+16475550100";
        static final String PUBLIC_URL = "https://demo.example.org";

        @Bean
        TwilioAccount twilioAccount() {
            return new TwilioAccount(
                    SID, List.of(TOKEN), SID, TOKEN, NUMBER, () -> null, () -> URI.create(PUBLIC_URL), true);
        }
    }
}
