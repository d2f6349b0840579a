package org.havenline.channel.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** Tells a person's number from short codes and alphanumeric senders. */
final class PhoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /**
     * Whether it is an E.164 number somebody could text from. Possible is enough: a real number that a numbering plan
     * does not know yet must not be turned away.
     */
    static boolean isPerson(String number) {
        if (!number.startsWith("+")) {
            return false;
        }
        try {
            return NUMBERS.isPossibleNumber(NUMBERS.parse(number, null));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }
}
