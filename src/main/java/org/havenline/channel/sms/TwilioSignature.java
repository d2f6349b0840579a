package org.havenline.channel.sms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks {@code X-Twilio-Signature}: HMAC-SHA1 over the public URL and, for each body parameter in code-unit order of
 * its name, name and value (Twilio, "Validating requests are coming from Twilio"). A repeated parameter contributes its
 * name once for each distinct value, values sorted, as Twilio's Node and Python libraries do; Twilio's Java validator
 * cannot express that, so the check is ours.
 */
final class TwilioSignature {

    private static final String ALGORITHM = "HmacSHA1";

    private final List<String> secrets;

    /** @param secrets every secret that may sign now; during a rotation old and new */
    TwilioSignature(List<String> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /** Whether one of the secrets made this signature for this URL and these parameters. */
    boolean matches(String url, List<Parameter> parameters, String signature) {
        byte[] presented = signature.getBytes(StandardCharsets.UTF_8);
        boolean matches = false;
        for (String secret : secrets) {
            byte[] expected = sign(secret, url, parameters).getBytes(StandardCharsets.UTF_8);
            matches |= MessageDigest.isEqual(expected, presented);
        }
        return matches;
    }

    /** The signature that Twilio would send. */
    static String sign(String secret, String url, List<Parameter> parameters) {
        TreeMap<String, TreeSet<String>> sorted = new TreeMap<>();
        for (Parameter parameter : parameters) {
            sorted.computeIfAbsent(parameter.name(), name -> new TreeSet<>()).add(parameter.value());
        }
        StringBuilder signed = new StringBuilder(url);
        sorted.forEach(
                (name, values) -> values.forEach(value -> signed.append(name).append(value)));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HMAC-SHA1 is missing from this Java", missing);
        }
    }

    /** One name and value of the body, as sent. */
    record Parameter(String name, String value) {
        /** Without the value. */
        @Override
        public String toString() {
            return name;
        }
    }
}
