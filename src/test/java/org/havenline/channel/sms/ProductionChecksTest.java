package org.havenline.channel.sms;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionChecksTest {

    private static final String ACCOUNT = "AC00000000000000000000000000000001";
    private static final String NUMBER = "+15875550100";

    @Test
    void withoutAnythingTheDemoRuns() {
        assertThatCode(() -> check(null, List.of(), null, null, null, null)).doesNotThrowAnyException();
    }

    @Test
    void completeSettingsAreTaken() {
        assertThatCode(() -> check(ACCOUNT, List.of("token"), NUMBER, "https://helpline.example", null, null))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8080", "http://127.0.0.1:9", "https://helpline.example"})
    void onlyThisMachineMayBeReachedWithoutEncryption(String publicUrl) {
        assertThatCode(() -> check(ACCOUNT, List.of("token"), NUMBER, publicUrl, null, null))
                .doesNotThrowAnyException();
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThatThrownBy(() -> check(ACCOUNT, List.of(), null, null, null, "SK1"))
                .isInstanceOf(ProductionChecks.UnsafeSettings.class)
                .hasMessageContaining("havenline.twilio.auth-tokens")
                .hasMessageContaining("HAVENLINE_TWILIO_AUTH_TOKENS")
                .hasMessageContaining("havenline.twilio.from")
                .hasMessageContaining("havenline.public-url")
                .hasMessageContaining("havenline.twilio.api-key");
    }

    @Test
    void anOpenRoadIsRefused() {
        assertThatThrownBy(() -> check(ACCOUNT, List.of("token"), NUMBER, "http://helpline.example", null, null))
                .hasMessageContaining("must be https");
        assertThatThrownBy(() -> check(
                        ACCOUNT, List.of("token"), NUMBER, "https://helpline.example", "http://api.example", null))
                .hasMessageContaining("havenline.twilio.base-url");
    }

    @Test
    void halfAnAccountIsNotADemo() {
        assertThatThrownBy(() -> check(null, List.of("token"), NUMBER, null, null, null))
                .hasMessageContaining("havenline.twilio.account-sid is missing");
    }

    @Test
    void noMessageShowsASecret() {
        assertThatThrownBy(() -> check("nonsense", List.of("very secret token"), "12", null, null, "SK very secret"))
                .hasMessageNotContaining("very secret");
    }

    private static void check(
            @Nullable String account,
            List<String> tokens,
            @Nullable String from,
            @Nullable String publicUrl,
            @Nullable String baseUrl,
            @Nullable String apiKey) {
        ProductionChecks.refuseUnsafe(
                new TwilioSettings(
                        account,
                        tokens,
                        apiKey,
                        null,
                        from,
                        null,
                        baseUrl == null ? null : URI.create(baseUrl),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(300)),
                new PublicSettings(publicUrl == null ? null : URI.create(publicUrl)));
    }
}
