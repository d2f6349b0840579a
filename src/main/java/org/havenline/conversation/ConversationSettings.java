package org.havenline.conversation;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How conversations go.
 *
 * @param language what we answer in before anything is known (the number's or page's language)
 * @param zone where the helpline is, for opening hours and dates
 * @param gap after so long a silence somebody else may hold the phone: the next answer is neutral
 * @param keep how long texts are kept after the last one, then the conversation's key is destroyed; the first message
 *     says 24 hours
 * @param forget how long ids and times are kept after that, for counts and for repeated webhooks
 */
@ConfigurationProperties("havenline.conversation")
public record ConversationSettings(
        @DefaultValue("en") String language,
        @DefaultValue("America/Toronto") ZoneId zone,
        @DefaultValue("4h") Duration gap,
        @DefaultValue("24h") Duration keep,
        @DefaultValue("30d") Duration forget) {}
