package org.havenline.channel.demo;

/**
 * The account of the simulated phone network: what a real installation has from Twilio.
 *
 * <p>The token is drawn at each start, so that nobody who reads the source can sign webhooks of a demo.
 *
 * @param publicUrl address that webhooks are signed over, without a slash at its end
 */
public record DemoAccount(String accountSid, String authToken, String helplineNumber, String publicUrl) {

    /** Path of the stand-in API below this server; a Twilio client takes it as its base URL. */
    public static final String API_PATH = "/demo/twilio";

    /** The line's number in the demo. */
    public static final String HELPLINE_NUMBER = "+16475550100";

    /** Where the phones send their texts: the same webhook that Twilio calls. */
    public String webhookUrl() {
        return publicUrl + "/twilio/sms";
    }

    @Override
    public String toString() {
        return "DemoAccount[" + accountSid + "]";
    }
}
