package org.havenline.channel.demo;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A text handed in for sending, checked as Twilio checks it. */
record Submission(
        String from,
        String to,
        String body,
        @Nullable String messagingServiceSid,
        @Nullable String statusCallback,
        boolean scheduled) {

    /** Twilio's limit, in characters (error 21617). */
    private static final int MAX_BODY = 1600;

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    /** Reads the form of a POST to Messages.json; refuses with Twilio's codes. */
    static Submission of(MultiValueMap<String, String> form, String ownNumber) {
        String to = text(form, "To");
        String body = text(form, "Body");
        String service = form.getFirst("MessagingServiceSid");
        checkRecipient(to);
        checkBody(body);
        return new Submission(
                sender(form, service, ownNumber),
                to,
                body,
                service,
                form.getFirst("StatusCallback"),
                "fixed".equals(form.getFirst("ScheduleType")));
    }

    private static void checkRecipient(String to) {
        if (to.isEmpty()) {
            throw NetworkRefusal.invalid(21604, "A 'To' phone number is required.");
        }
        if (!E164.matcher(to).matches()) {
            throw NetworkRefusal.invalid(21211, "Invalid 'To' Phone Number");
        }
    }

    private static void checkBody(String body) {
        if (body.isEmpty()) {
            throw NetworkRefusal.invalid(21602, "Message body is required.");
        }
        if (body.length() > MAX_BODY) {
            throw NetworkRefusal.invalid(21617, "The concatenated message body exceeds the 1600 character limit.");
        }
    }

    private static String sender(MultiValueMap<String, String> form, @Nullable String service, String ownNumber) {
        String from = text(form, "From");
        if (from.isEmpty() && service == null) {
            throw NetworkRefusal.invalid(21603, "A 'From' phone number is required.");
        }
        if (!from.isEmpty() && !from.equals(ownNumber)) {
            throw NetworkRefusal.invalid(21606, "The 'From' phone number is not a valid number of this account.");
        }
        return ownNumber;
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public String toString() {
        return "Submission[]";
    }
}
