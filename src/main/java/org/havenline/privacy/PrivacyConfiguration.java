package org.havenline.privacy;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrivacySettings.class)
class PrivacyConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RandomIds randomIds() {
        return new RandomIds();
    }

    /** Refuses to make new keys for a database that was sealed with others: nothing in it could be read again. */
    @Bean
    MasterKeys masterKeys(PrivacySettings settings, JdbcClient jdbc) {
        int sealedKeys =
                jdbc.sql("select count(*) from vault_key").query(Integer.class).single();
        if (sealedKeys > 0 && !MasterKeys.presentIn(settings.keys())) {
            throw new IllegalStateException(
                    "The database holds " + sealedKeys + " sealed keys, but there are no master keys in "
                            + settings.keys().toAbsolutePath()
                            + ". Restore that folder from its backup, or set HAVENLINE_PRIVACY_KEYS to where it is.");
        }
        return MasterKeys.open(settings.keys());
    }

    @Bean
    Vault vault(MasterKeys masterKeys, JdbcClient jdbc, Clock clock) {
        return new Vault(masterKeys, jdbc, clock);
    }

    @Bean
    Contacts contacts(JdbcClient jdbc, Vault vault, RandomIds ids, Clock clock) {
        return new Contacts(jdbc, vault, ids, clock);
    }
}
