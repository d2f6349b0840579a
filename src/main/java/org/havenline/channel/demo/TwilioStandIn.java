package org.havenline.channel.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Twilio's Messages resource over the simulated network.
 *
 * <p>The ordinary Twilio client is pointed at it by its base URL alone, so that the demo walks the same way as a real
 * line. Paths, fields and errors follow Twilio's published OpenAPI description.
 */
@RestController
@WhenDemo
@RequestMapping(DemoAccount.API_PATH + "/" + TwilioJson.VERSION + "/Accounts/{accountSid}")
final class TwilioStandIn {

    private final PhoneNetwork network;
    private final Deliveries deliveries;
    private final DemoAccount account;

    TwilioStandIn(PhoneNetwork network, Deliveries deliveries, DemoAccount account) {
        this.network = network;
        this.deliveries = deliveries;
        this.account = account;
    }

    @PostMapping("/Messages.json")
    ResponseEntity<Map<String, @Nullable Object>> create(
            @PathVariable String accountSid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestParam MultiValueMap<String, String> form) {
        check(accountSid, authorization);
        NetworkMessage message = network.submit(Submission.of(form, account.helplineNumber()));
        deliveries.start(message);
        return ResponseEntity.status(HttpStatus.CREATED).body(TwilioJson.of(message, accountSid));
    }

    @GetMapping("/Messages.json")
    Map<String, @Nullable Object> list(
            @PathVariable String accountSid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestParam MultiValueMap<String, String> query) {
        check(accountSid, authorization);
        return new MessagePage(query, accountSid).of(network.search(new MessageSearch(query).wanted()), accountSid);
    }

    @GetMapping("/Messages/{sid}.json")
    Map<String, @Nullable Object> fetch(
            @PathVariable String accountSid,
            @PathVariable String sid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization) {
        check(accountSid, authorization);
        return TwilioJson.of(network.find(sid).orElseThrow(NetworkRefusal::unknown), accountSid);
    }

    /** Redacts (empty Body) or cancels (Status=canceled). */
    @PostMapping("/Messages/{sid}.json")
    Map<String, @Nullable Object> update(
            @PathVariable String accountSid,
            @PathVariable String sid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestParam MultiValueMap<String, String> form) {
        check(accountSid, authorization);
        if ("canceled".equals(form.getFirst("Status"))) {
            return TwilioJson.of(network.cancel(sid), accountSid);
        }
        if (!"".equals(form.getFirst("Body"))) {
            throw NetworkRefusal.invalid(20001, "Only an empty Body can be set.");
        }
        return TwilioJson.of(network.redact(sid), accountSid);
    }

    @DeleteMapping("/Messages/{sid}.json")
    ResponseEntity<Void> delete(
            @PathVariable String accountSid,
            @PathVariable String sid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization) {
        check(accountSid, authorization);
        if (!network.delete(sid)) {
            throw NetworkRefusal.unknown();
        }
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(NetworkRefusal refusal) {
        return ResponseEntity.status(refusal.status()).body(TwilioJson.of(refusal));
    }

    private void check(String accountSid, String authorization) {
        String expected = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (account.accountSid() + ":" + account.authToken()).getBytes(StandardCharsets.UTF_8));
        boolean right = MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), authorization.getBytes(StandardCharsets.UTF_8));
        if (!right || !accountSid.equals(account.accountSid())) {
            throw NetworkRefusal.unauthorised();
        }
    }
}
