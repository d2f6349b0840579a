package org.havenline.channel.sms;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The account that texts go through: Twilio's, or the demo's stand-in, which speaks the same.
 *
 * @param signingSecrets any of these may have signed a webhook
 * @param sender our number in E.164, or the messaging service's SID
 * @param apiBase where the API is; null for Twilio's own hosts
 * @param publicUrl how Twilio reaches us, without a trailing slash; known only after start when the port is chosen then
 * @param isDemo whether this is the stand-in
 */
public record TwilioAccount(
        String accountSid,
        List<String> signingSecrets,
        String user,
        String password,
        String sender,
        Supplier<@Nullable URI> apiBase,
        Supplier<URI> publicUrl,
        boolean isDemo) {

    /** Whether {@link #sender()} names a messaging service rather than a number. */
    boolean sendsByService() {
        return sender.startsWith("MG");
    }

    /** Never prints secrets. */
    @Override
    public String toString() {
        return isDemo ? "TwilioAccount[demo]" : "TwilioAccount[set]";
    }
}
