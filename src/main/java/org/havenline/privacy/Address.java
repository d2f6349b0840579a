package org.havenline.privacy;

/**
 * Where a person can be reached: a phone number in E.164, or an opaque web token. Never printed.
 *
 * @param channel sms, whatsapp or web
 * @param value the number or token itself
 */
public record Address(Channel channel, String value) {

    /** The kinds of address that a contact can have. */
    public enum Channel {
        SMS,
        WHATSAPP,
        WEB;

        /** The word that the database holds. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Masked: an address must not reach a log by way of a string template. */
    @Override
    public String toString() {
        return "Address[" + channel.code() + ":***]";
    }
}
