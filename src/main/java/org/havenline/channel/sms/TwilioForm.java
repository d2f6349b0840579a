package org.havenline.channel.sms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.core5.net.WWWFormCodec;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a webhook's body, exactly as sent: not merged with the query, not trimmed, order and repeats kept;
 * the signature is over these.
 */
final class TwilioForm {

    /** Far above any webhook of Twilio's; a longer body is not one. */
    private static final int LARGEST = 256 * 1024;

    private final List<TwilioSignature.Parameter> parameters;

    private TwilioForm(List<TwilioSignature.Parameter> parameters) {
        this.parameters = parameters;
    }

    /**
     * Reads the body.
     *
     * @throws TooLarge when it is longer than any webhook
     */
    static TwilioForm of(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new TooLarge();
        }
        List<TwilioSignature.Parameter> parsed =
                WWWFormCodec.parse(new String(body, StandardCharsets.UTF_8), StandardCharsets.UTF_8).stream()
                        .map(pair -> new TwilioSignature.Parameter(
                                pair.getName(), pair.getValue() == null ? "" : pair.getValue()))
                        .toList();
        return new TwilioForm(parsed);
    }

    List<TwilioSignature.Parameter> parameters() {
        return parameters;
    }

    /** The first value of a parameter; null when it is missing or blank. */
    @Nullable
    String get(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(TwilioSignature.Parameter::value)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** The body is larger than any webhook. */
    static final class TooLarge extends IOException {
        TooLarge() {
            super("Webhook body over " + LARGEST + " bytes");
        }
    }
}
