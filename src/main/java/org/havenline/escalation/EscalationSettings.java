package org.havenline.escalation;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are brought in.
 *
 * @param oncall folder with people.yaml, rota.yaml and policy.yaml; null: {@code oncall} in the data folder
 * @param line our number that texts responders and takes their answers
 * @param cycle how often due cases are looked at
 * @param alertsAMinute alert texts one responder gets in a minute; what is over is bundled, never dropped
 * @param showTexts how many of her newest texts who takes the case is shown; 0 for none
 * @param heartbeat address that an outside watchdog expects a call at every minute, if any
 */
@ConfigurationProperties("havenline.escalation")
record EscalationSettings(
        @Nullable Path oncall,
        @Nullable String line,
        @DefaultValue("250ms") Duration cycle,
        @DefaultValue("2") int alertsAMinute,
        @DefaultValue("3") int showTexts,
        @Nullable URI heartbeat) {}
