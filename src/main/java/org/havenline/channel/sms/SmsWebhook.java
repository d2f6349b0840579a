package org.havenline.channel.sms;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.havenline.conversation.InboundText;
import org.havenline.conversation.Reception;
import org.havenline.privacy.Address;
import org.havenline.text.SafeText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes texts from Twilio: checks the signature, stores, and only then answers 200 with an empty response. The answer to
 * her goes out by the outbox. Never 429: Twilio does not try again, the text would be lost.
 */
@RestController
final class SmsWebhook {

    private static final String EMPTY_RESPONSE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";
    private static final String WHATSAPP = "whatsapp:";

    private final TwilioRequests requests;
    private final TwilioAccount account;
    private final Reception reception;
    private final Clock clock;
    private final MeterRegistry meters;

    SmsWebhook(TwilioRequests requests, TwilioAccount account, Reception reception, Clock clock, MeterRegistry meters) {
        this.requests = requests;
        this.account = account;
        this.reception = reception;
        this.clock = clock;
        this.meters = meters;
    }

    @PostMapping("/twilio/sms")
    ResponseEntity<String> receive(HttpServletRequest request) throws IOException {
        Optional<TwilioForm> form = requests.genuine(request);
        if (form.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        Optional<InboundText> text = textOf(form.get());
        if (text.isPresent()) {
            reception.receive(text.get());
        } else {
            // A short code, an alphanumeric sender, our own number, or no ids at all: nobody we could answer.
            meters.counter("havenline.sms.ignored").increment();
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(EMPTY_RESPONSE);
    }

    @ExceptionHandler(TwilioForm.TooLarge.class)
    ResponseEntity<Void> tooLarge() {
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }

    private Optional<InboundText> textOf(TwilioForm form) {
        @Nullable String sid = firstOf(form.get("MessageSid"), form.get("SmsSid"));
        @Nullable String from = form.get("From");
        @Nullable String to = form.get("To");
        if (sid == null || from == null || to == null) {
            return Optional.empty();
        }
        Address.Channel channel = from.startsWith(WHATSAPP) ? Address.Channel.WHATSAPP : Address.Channel.SMS;
        String number = from.substring(channel == Address.Channel.WHATSAPP ? WHATSAPP.length() : 0);
        if (!PhoneNumbers.isPerson(number) || from.equals(to)) {
            return Optional.empty();
        }
        return Optional.of(new InboundText(
                sid,
                new Address(channel, number),
                lineOf(to, channel),
                SafeText.clean(bodyOf(form)),
                mediaCount(form.get("NumMedia")),
                optOut(form.get("OptOutType")),
                clock.instant()));
    }

    /** The sender of the answers: the number she wrote to, or the messaging service it belongs to. */
    private String lineOf(String to, Address.Channel channel) {
        return account.sendsByService() && channel == Address.Channel.SMS ? account.sender() : to;
    }

    private static String bodyOf(TwilioForm form) {
        return form.parameters().stream()
                .filter(parameter -> parameter.name().equals("Body"))
                .map(TwilioSignature.Parameter::value)
                .findFirst()
                .orElse("");
    }

    private static int mediaCount(@Nullable String text) {
        return text != null && text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
    }

    private static InboundText.@Nullable OptOut optOut(@Nullable String type) {
        if (type == null) {
            return null;
        }
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "STOP" -> InboundText.OptOut.STOP;
            case "START" -> InboundText.OptOut.START;
            case "HELP" -> InboundText.OptOut.HELP;
            default -> null;
        };
    }

    private static @Nullable String firstOf(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
