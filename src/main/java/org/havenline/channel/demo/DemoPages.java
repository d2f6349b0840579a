package org.havenline.channel.demo;

import java.util.List;
import org.havenline.channel.demo.DemoCases.DemoCase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The page with the phones, and the little API that feeds it. */
@RestController
@WhenDemo
final class DemoPages {

    /** As many as a phone lets one type in one go here; a text of 1,600 and more is among the things to try. */
    private static final int MAX_TYPED = 2_000;

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final PhoneNetwork network;
    private final Phones phones;
    private final DemoAccount account;
    private final ObjectProvider<DemoCases> cases;

    DemoPages(PhoneNetwork network, Phones phones, DemoAccount account, ObjectProvider<DemoCases> cases) {
        this.network = network;
        this.phones = phones;
        this.account = account;
        this.cases = cases;
    }

    @GetMapping("/demo")
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .body(new ClassPathResource("templates/demo.html"));
    }

    @GetMapping("/demo/state")
    ResponseEntity<DemoState> state() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(DemoState.of(network, account, newestCases()));
    }

    /** One text typed on one phone. 502 if the helpline's webhook did not take it. */
    @PostMapping("/demo/phones/{id}/texts")
    ResponseEntity<Void> text(@PathVariable String id, @RequestBody Typed typed) {
        DemoPhone phone = DemoPhone.withId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (typed.body().isBlank() || typed.body().length() > MAX_TYPED) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        boolean taken = phones.text(phone, typed.body());
        return ResponseEntity.status(taken ? HttpStatus.ACCEPTED : HttpStatus.BAD_GATEWAY)
                .build();
    }

    /** What was typed. */
    record Typed(String body) {

        @Override
        public String toString() {
            return "Typed[]";
        }
    }

    private List<DemoCase> newestCases() {
        DemoCases known = cases.getIfAvailable();
        return known == null ? List.of() : known.newest();
    }
}
