package org.havenline.channel.sms;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account at Twilio. Without an account the demo's phone network stands in.
 *
 * @param accountSid AC and 32 hexadecimal digits; null means demo
 * @param authTokens secrets that may have signed a webhook: the current token and, while it is being rotated, the other
 * @param apiKey key for sending (SK…); without it the first token sends
 * @param apiSecret the key's secret
 * @param from our number in E.164; or
 * @param messagingServiceSid MG and 32 hexadecimal digits
 * @param baseUrl where the API is; only a stand-in's address is ever given here
 * @param connectTimeout for one connection
 * @param readTimeout for one answer; with the connection it must stay below the outbox's lease
 * @param validity how long Twilio may hold a text of ours; an answer must not arrive when someone else holds the phone
 */
@ConfigurationProperties("havenline.twilio")
public record TwilioSettings(
        @Nullable String accountSid,
        @DefaultValue List<String> authTokens,
        @Nullable String apiKey,
        @Nullable String apiSecret,
        @Nullable String from,
        @Nullable String messagingServiceSid,
        @Nullable URI baseUrl,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("300s") Duration validity) {

    /** Never prints secrets. */
    @Override
    public String toString() {
        return "TwilioSettings[" + (accountSid == null ? "no account" : "account set") + "]";
    }
}
