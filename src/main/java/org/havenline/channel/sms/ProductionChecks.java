package org.havenline.channel.sms;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses to start with an account whose settings are incomplete or unsafe, naming each and how to mend it. */
final class ProductionChecks {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private ProductionChecks() {}

    /**
     * Checks the settings together; without an account only the demo runs and little can be wrong.
     *
     * @throws UnsafeSettings with every finding at once
     */
    static void refuseUnsafe(TwilioSettings settings, PublicSettings here) {
        List<String> findings = new ArrayList<>();
        if (settings.accountSid() == null) {
            checkDemo(settings, findings);
        } else {
            checkAccount(settings, settings.accountSid(), findings);
            checkPublicUrl(here.publicUrl(), findings);
            checkBaseUrl(settings.baseUrl(), findings);
        }
        if (!findings.isEmpty()) {
            throw new UnsafeSettings(findings);
        }
    }

    private static void checkDemo(TwilioSettings settings, List<String> findings) {
        if (!settings.authTokens().isEmpty()
                || settings.apiKey() != null
                || settings.from() != null
                || settings.messagingServiceSid() != null) {
            findings.add("havenline.twilio.account-sid is missing while other Twilio settings are given. Set"
                    + " HAVENLINE_TWILIO_ACCOUNT_SID, or remove the others to run the demo.");
        }
    }

    private static void checkAccount(TwilioSettings settings, String accountSid, List<String> findings) {
        if (!accountSid.startsWith("AC")) {
            findings.add(
                    "havenline.twilio.account-sid must begin with AC. Copy it from the Twilio console's first page.");
        }
        if (settings.authTokens().stream().allMatch(String::isBlank)) {
            findings.add(
                    "havenline.twilio.auth-tokens is empty: nobody could tell Twilio's requests from forged ones. Set"
                            + " HAVENLINE_TWILIO_AUTH_TOKENS; during a rotation give both, separated by a comma.");
        }
        if (settings.apiKey() == null != (settings.apiSecret() == null)) {
            findings.add("havenline.twilio.api-key and .api-secret belong together: one of them is missing.");
        }
        if (settings.from() == null && settings.messagingServiceSid() == null) {
            findings.add(
                    "havenline.twilio.from (your number as +1…) or .messaging-service-sid (MG…) is missing: no answer could be sent.");
        }
        if (settings.from() != null
                && !PhoneNumbers.isPerson(settings.from())
                && !settings.from().matches("\\d{5,6}")) {
            findings.add(
                    "havenline.twilio.from is not a number in international form (+15875550100) nor a short code.");
        }
    }

    private static void checkPublicUrl(@Nullable URI publicUrl, List<String> findings) {
        if (publicUrl == null) {
            findings.add(
                    "havenline.public-url is missing: webhook signatures are checked over it. Set HAVENLINE_PUBLIC_URL"
                            + " to the https address that Twilio calls, without a path.");
        } else if (!isSafe(publicUrl)) {
            findings.add(
                    "havenline.public-url must be https: over http anyone on the way could read survivors' texts.");
        }
    }

    private static void checkBaseUrl(@Nullable URI baseUrl, List<String> findings) {
        if (baseUrl != null && !isSafe(baseUrl)) {
            findings.add(
                    "havenline.twilio.base-url must be https unless it is on this machine; leave it out for Twilio itself.");
        }
    }

    private static boolean isSafe(URI uri) {
        return "https".equals(uri.getScheme())
                || "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
    }

    /** Settings with which a helpline must not run. */
    static final class UnsafeSettings extends IllegalStateException {
        UnsafeSettings(List<String> findings) {
            super("Havenline does not start with these settings:\n - " + String.join("\n - ", findings));
        }
    }
}
