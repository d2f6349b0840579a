package org.havenline.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.util.List;
import java.util.Map;
import org.havenline.channel.sms.TwilioSignature.Parameter;
import org.junit.jupiter.api.Test;

class TwilioSignatureTest {

    private static final String URL = "https://helpline.example/twilio/sms";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final List<Parameter> FORM = List.of(
            new Parameter("To", "+15875550100"),
            new Parameter("From", "+15875550101"),
            new Parameter("Body", " né à 5 "));

    private final TwilioSignature signature = new TwilioSignature(List.of(TOKEN));

    @Test
    void twiliosOwnValidatorAcceptsWhatWeSign() {
        String ours = TwilioSignature.sign(TOKEN, URL, FORM);

        boolean accepted = new RequestValidator(TOKEN)
                .validate(URL, Map.of("To", "+15875550100", "From", "+15875550101", "Body", " né à 5 "), ours);

        assertThat(accepted).isTrue();
    }

    @Test
    void theExampleOfTwiliosDocumentationVerifies() {
        List<Parameter> form = List.of(
                new Parameter("CallSid", "CA1234567890ABCDE"),
                new Parameter("Caller", "+12349013030"),
                new Parameter("Digits", "1234"),
                new Parameter("From", "+12349013030"),
                new Parameter("To", "+18005551212"));

        assertThat(new TwilioSignature(List.of("12345"))
                        .matches("https://mycompany.com/myapp.php?foo=1&bar=2", form, "0/KCTR6DLpKmkAf8muzZqo1nDgQ="))
                .isTrue();
    }

    @Test
    void aRepeatedParameterIsFoldedAsTwiliosOtherLibrariesDo() {
        List<Parameter> repeated =
                List.of(new Parameter("Tag", "b"), new Parameter("Tag", "a"), new Parameter("Tag", "b"));
        // Node and Python: values sorted, doubles dropped, the name before each.
        String expected = new RequestValidator(TOKEN).validate(URL, Map.of("Tag", "aTagb"), sign(repeated))
                ? "folded"
                : "not folded";

        assertThat(expected).isEqualTo("folded");
        assertThat(signature.matches(URL, repeated, sign(repeated))).isTrue();
    }

    @Test
    void anythingChangedIsForged() {
        String genuine = sign(FORM);

        assertThat(signature.matches(URL, FORM, genuine)).isTrue();
        assertThat(signature.matches(URL + "/", FORM, genuine)).isFalse();
        assertThat(signature.matches(URL.replace("https", "http"), FORM, genuine))
                .isFalse();
        assertThat(signature.matches(URL, FORM.subList(0, 2), genuine)).isFalse();
        assertThat(signature.matches(URL, trimmed(), genuine)).isFalse();
        assertThat(signature.matches(URL, FORM, genuine.toLowerCase(java.util.Locale.ROOT)))
                .isFalse();
        assertThat(signature.matches(URL, FORM, "")).isFalse();
        assertThat(new TwilioSignature(List.of("another")).matches(URL, FORM, genuine))
                .isFalse();
    }

    @Test
    void duringARotationBothTokensCount() {
        TwilioSignature rotating = new TwilioSignature(List.of("new token", TOKEN));

        assertThat(rotating.matches(URL, FORM, sign(FORM))).isTrue();
        assertThat(rotating.matches(URL, FORM, TwilioSignature.sign("new token", URL, FORM)))
                .isTrue();
    }

    private static String sign(List<Parameter> form) {
        return TwilioSignature.sign(TOKEN, URL, form);
    }

    private static List<Parameter> trimmed() {
        return FORM.stream()
                .map(p -> new Parameter(p.name(), p.value().strip()))
                .toList();
    }
}
