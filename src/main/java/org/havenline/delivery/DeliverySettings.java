package org.havenline.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outbox works.
 *
 * @param segmentsPerSecond what the sending number may send (Canadian long code 1, toll-free 3, short code 100)
 * @param lease how long an instance may take to hand a text over before another may look after it; longer than the
 *     client's time-outs together
 * @param poll how often due texts are looked for when nothing wakes the dispatcher
 * @param expiry after this a text to a survivor is not sent any more: someone else may hold the phone
 */
@ConfigurationProperties("havenline.delivery")
public record DeliverySettings(
        @DefaultValue("1") double segmentsPerSecond,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("250ms") Duration poll,
        @DefaultValue("1h") Duration expiry) {}
