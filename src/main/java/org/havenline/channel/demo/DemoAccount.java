package org.havenline.channel.demo;

import java.util.function.Supplier;

/**
 * The account of the simulated phone network: what a real installation has from Twilio.
 *
 * @param authToken drawn at each start, so that nobody who reads the source can sign webhooks of a demo
 * @param publicUrl address that webhooks are signed over, without a slash at its end; known once the server listens
 */
record DemoAccount(String accountSid, String authToken, String helplineNumber, Supplier<String> publicUrl) {

    /** Path of the stand-in API below this server; the Twilio client takes it as its base URL. */
    static final String API_PATH = "/demo/twilio";

    /** Where the phones send their texts: the same webhook that Twilio calls. */
    String webhookUrl() {
        return publicUrl.get() + "/twilio/sms";
    }

    @Override
    public String toString() {
        return "DemoAccount[]";
    }
}
