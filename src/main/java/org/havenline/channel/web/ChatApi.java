package org.havenline.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.havenline.text.SafeText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The widget's API. The token goes in a header, or in the body of the farewell; never in an address. Which origins may
 * call is decided by {@link ChatDoor} before a request comes here.
 */
@RestController
@RequestMapping("/chat/api")
final class ChatApi {

    /** Longest text in characters; the widget's box allows no more, so only other clients are refused. */
    static final int MAX_TEXT = 4_000;

    /** How long the first answer is waited for, so that it comes with the first reply on a slow network. */
    private static final Duration FIRST_ANSWER = Duration.ofMillis(1_500);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final WebConversations conversations;
    private final EventStreams streams;
    private final Admission admission;
    private final ChatDoor door;
    private final ChatWords words;
    private final ObjectProvider<UrgentText> urgent;

    ChatApi(
            WebConversations conversations,
            EventStreams streams,
            Admission admission,
            ChatDoor door,
            ChatWords words,
            ObjectProvider<UrgentText> urgent) {
        this.conversations = conversations;
        this.streams = streams;
        this.admission = admission;
        this.door = door;
        this.words = words;
        this.urgent = urgent;
    }

    /** The texts of the widget in a language. */
    @GetMapping("/texts")
    ResponseEntity<Map<String, Object>> texts(
            @RequestParam(defaultValue = "") String helpline,
            @RequestParam(defaultValue = "") String lang,
            HttpServletRequest request) {
        door.check(request, helpline);
        return ResponseEntity.ok(words.in(lang));
    }

    /** Begins a session with the first text, and answers with what the program says to it. */
    @PostMapping("/open")
    ResponseEntity<Opened> open(@RequestBody Open open, HttpServletRequest request) throws InterruptedException {
        String helpline = door.check(request, open.helpline());
        checkIds(open.id(), open.nonce());
        if (isTooLong(open.text())) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        if (!admission.session(request.getRemoteAddr()) && !isUrgent(open.text())) {
            return later();
        }
        WebToken token =
                conversations.open(new WebConversations.Opening(open.nonce(), helpline, words.tag(open.lang())));
        Optional<WebSession> session = conversations.find(token);
        if (session.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        conversations.send(session.get(), open.id(), SafeText.clean(open.text()));
        return ResponseEntity.ok(new Opened(token.value(), streams.poll(session.get(), 0, FIRST_ANSWER)));
    }

    /** Takes one text, once; 429 means that the widget keeps it and tries again. */
    @PostMapping("/send")
    ResponseEntity<?> send(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestBody Send send) {
        Optional<WebSession> session = session(authorization);
        if (session.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        checkIds(send.id());
        if (isTooLong(send.text())) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        if (!admission.text(session.get()) && !isUrgent(send.text())) {
            return later();
        }
        conversations.send(session.get(), send.id(), SafeText.clean(send.text()));
        return ResponseEntity.ok(Map.of());
    }

    /** The event stream, from the last event that the widget has seen. */
    @GetMapping("/events")
    void events(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "0") long seen,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Optional<WebToken> token = WebToken.ofHeader(authorization);
        Optional<WebSession> session = token.flatMap(conversations::find);
        if (token.isEmpty() || session.isEmpty()) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        // Told to proxies that would otherwise collect the stream before they pass it on.
        response.setHeader("X-Accel-Buffering", "no");
        try {
            streams.stream(token.get(), session.get(), seen, response);
        } catch (IOException gone) {
            // The client went away: the ordinary end of a stream.
            response.flushBuffer();
        }
    }

    /** The same for networks that let no stream through. */
    @GetMapping("/poll")
    ResponseEntity<?> poll(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "0") long seen)
            throws InterruptedException {
        Optional<WebSession> session = session(authorization);
        if (session.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        return ResponseEntity.ok(new Heard(streams.poll(session.get(), seen)));
    }

    /** The farewell of a page that is being left; always 204, so that nobody learns anything from it. */
    @PostMapping("/leave")
    ResponseEntity<Void> leave(@RequestBody(required = false) @Nullable String token) {
        Optional.ofNullable(token)
                .flatMap(told -> WebToken.read(told.strip()))
                .flatMap(conversations::find)
                .ifPresent(conversations::leave);
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(ChatDoor.Refused refused) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .body(Map.of("refused", String.valueOf(refused.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Void> malformed(IllegalArgumentException malformed) {
        return ResponseEntity.badRequest().build();
    }

    private Optional<WebSession> session(String authorization) {
        return WebToken.ofHeader(authorization).flatMap(conversations::find);
    }

    private boolean isUrgent(String text) {
        UrgentText reader = urgent.getIfAvailable();
        return reader != null && reader.is(text);
    }

    private static boolean isTooLong(String text) {
        return text.length() > MAX_TEXT;
    }

    private static void checkIds(String... ids) {
        for (String id : ids) {
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException("Not an id");
            }
        }
    }

    private <T> ResponseEntity<T> later() {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(admission.pause().toSeconds()))
                .build();
    }

    /** The first text of a session. */
    record Open(
            String id,
            String nonce,
            String text,
            @Nullable String helpline,
            @Nullable String lang) {
        @Override
        public String toString() {
            return "Open[]";
        }
    }

    /** A further text. */
    record Send(String id, String text) {
        @Override
        public String toString() {
            return "Send[]";
        }
    }

    /** A session, and what has been said in it already. */
    record Opened(String token, List<WebEvent> events) {
        @Override
        public String toString() {
            return "Opened[]";
        }
    }

    /** What is new. */
    record Heard(List<WebEvent> events) {}
}
