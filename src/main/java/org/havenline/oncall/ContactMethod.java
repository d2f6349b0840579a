package org.havenline.oncall;

/**
 * One address of a responder: a phone number in E.164 form, an e-mail address or a web address.
 *
 * <p>Only a {@linkplain Verification.Verified verified} one is ever paged. The text form shows no address.
 */
public record ContactMethod(Channel channel, String address, Verification verification) {

    /** Whether alerts may go there. */
    public boolean isUsable() {
        return verification instanceof Verification.Verified;
    }

    /** The same address with a new standing. */
    public ContactMethod with(Verification next) {
        return new ContactMethod(channel, address, next);
    }

    @Override
    public String toString() {
        return channel.code() + ":***";
    }
}
