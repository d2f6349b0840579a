package org.havenline.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.havenline.channel.sms.TwilioSignature.Parameter;
import org.havenline.crash.CountingTwilio;
import org.havenline.delivery.ClaimedText;
import org.havenline.delivery.Handover;
import org.havenline.delivery.Kind;
import org.havenline.delivery.OutboxId;
import org.havenline.privacy.Address;
import org.havenline.privacy.ContactId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Twilio's own npm library signs as Twilio does, and Prism checks our requests against Twilio's OpenAPI description; only
 * in the {@code referees} profile, which installs both.
 */
class TwilioReferee {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ACCOUNT = "AC00000000000000000000000000000001";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String URL = "https://helpline.example/twilio/sms";
    private static final Path DESCRIPTION = Path.of("../shared/data/twilio/messages-openapi.json");

    private static final String SIGN = """
            const {getExpectedTwilioSignature} = require('twilio/lib/webhooks/webhooks');
            for (const form of JSON.parse(require('fs').readFileSync(0, 'utf8')))
              console.log(getExpectedTwilioSignature(process.argv[1], process.argv[2], form));
            """;

    @TempDir
    Path folder;

    @Test
    void twiliosLibrarySignsAsWeExpect() throws Exception {
        long seed = System.nanoTime();
        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
        List<List<Parameter>> forms = forms(new Random(seed));

        List<String> signatures = twilio(forms);

        assertThat(signatures).hasSameSizeAs(forms);
        for (int i = 0; i < forms.size(); i++) {
            assertThat(TwilioSignature.sign(TOKEN, URL, forms.get(i)))
                    .as("form %d of seed %d", i, seed)
                    .isEqualTo(signatures.get(i));
        }
    }

    @Test
    void whatWeSendFitsTwiliosDescription() throws Exception {
        assumeThat(DESCRIPTION).exists();
        int port = freePort();
        try (CountingTwilio twilio = new CountingTwilio()) {
            Process prism = new ProcessBuilder(
                            modules().resolve("node_modules/.bin/prism").toString(),
                            "proxy",
                            DESCRIPTION.toAbsolutePath().toString(),
                            twilio.base().toString(),
                            "--errors",
                            "-p",
                            Integer.toString(port))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("prism.log").toFile())
                    .start();
            try {
                await().atMost(Duration.ofSeconds(60)).until(() -> answers(port));
                TwilioCarrier carrier = carrier(URI.create("http://127.0.0.1:" + port));

                Handover outcome =
                        carrier.handOver(text("See you at 5"), new Address(Address.Channel.SMS, "+15875550101"));

                assertThat(outcome)
                        .as(Files.readString(folder.resolve("prism.log")))
                        .isInstanceOf(Handover.Accepted.class);
                assertThat(twilio.accepted()).hasSize(1);
            } finally {
                prism.destroyForcibly();
            }
        }
    }

    private static List<List<Parameter>> forms(Random random) {
        List<String> values = List.of("", " ", "hello", "né à 5 ", "我需要帮助", "a&b=c", "%2B+1", "\n", "🆘", "0", "~*'()");
        List<List<Parameter>> forms = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<Parameter> form = new ArrayList<>();
            for (int field = random.nextInt(8); field >= 0; field--) {
                String name =
                        List.of("Body", "From", "body", "Tag", "Zip", "To").get(random.nextInt(6));
                form.add(new Parameter(name, values.get(random.nextInt(values.size()))));
            }
            forms.add(form);
        }
        return forms;
    }

    private List<String> twilio(List<List<Parameter>> forms) throws Exception {
        List<Map<String, Object>> asObjects = forms.stream()
                .map(form -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    for (Parameter parameter : form) {
                        object.merge(parameter.name(), parameter.value(), TwilioReferee::both);
                    }
                    return object;
                })
                .toList();
        Path input = Files.writeString(folder.resolve("forms.json"), JSON.writeValueAsString(asObjects));
        Path output = folder.resolve("signatures.txt");
        int exit = new ProcessBuilder("node", "-e", SIGN, TOKEN, URL)
                .directory(modules().toFile())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        assertThat(exit).isZero();
        return Files.readAllLines(output, StandardCharsets.UTF_8);
    }

    private static Object both(Object one, Object other) {
        List<Object> all = new ArrayList<>(one instanceof List<?> list ? list : List.of(one));
        all.add(other);
        return all;
    }

    private static TwilioCarrier carrier(URI base) {
        TwilioSettings settings = new TwilioSettings(
                ACCOUNT,
                List.of(TOKEN),
                null,
                null,
                "+15875550100",
                null,
                base,
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                Duration.ofSeconds(300));
        TwilioAccount account = new TwilioAccount(
                ACCOUNT,
                List.of(TOKEN),
                ACCOUNT,
                TOKEN,
                "+15875550100",
                () -> base,
                () -> URI.create("https://helpline.example"),
                false);
        return new TwilioCarrier(account, settings);
    }

    private static ClaimedText text(String body) {
        return new ClaimedText(
                new OutboxId("outbox1"),
                "conversation",
                new ContactId("contact"),
                "+15875550100",
                Kind.REPLY,
                body,
                false,
                1,
                1,
                null);
    }

    private static Path modules() {
        return Path.of(System.getProperty("havenline.referees", "target/referees"))
                .toAbsolutePath();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
