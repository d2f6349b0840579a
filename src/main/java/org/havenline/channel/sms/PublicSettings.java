package org.havenline.channel.sms;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the world reaches us.
 *
 * @param publicUrl the address that Twilio's webhooks are configured with, as https; signatures are checked over it, so
 *     it is never guessed from a request
 */
@ConfigurationProperties("havenline")
public record PublicSettings(@Nullable URI publicUrl) {}
