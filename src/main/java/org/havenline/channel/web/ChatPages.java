package org.havenline.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havenline.privacy.RandomIds;
import org.havenline.text.SafeText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chat as a page of its own. It works without scripts: every press of Send posts the form and shows what is new; the
 * token travels in the form's body. The script takes over when it has arrived.
 */
@Controller
final class ChatPages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How long a page without scripts waits for the answer to what was just sent. */
    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final WebConversations conversations;
    private final EventStreams streams;
    private final Admission admission;
    private final ChatWords words;
    private final ChatFiles files;
    private final RandomIds ids;

    ChatPages(
            WebConversations conversations,
            EventStreams streams,
            Admission admission,
            ChatWords words,
            ChatFiles files,
            RandomIds ids) {
        this.conversations = conversations;
        this.streams = streams;
        this.admission = admission;
        this.words = words;
        this.files = files;
        this.ids = ids;
    }

    /** The widget for partners' pages, and for ours. */
    @GetMapping("/widget.js")
    ResponseEntity<String> widget() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .body(files.widget(words.labels()));
    }

    @GetMapping("/chat")
    String page(
            @RequestParam(defaultValue = "") String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "") String accepted,
            Model model,
            HttpServletResponse response) {
        String wished = lang.isEmpty() ? accepted.split("[,;]", 2)[0].strip() : lang;
        return show(wished, "", "", List.of(), model, response);
    }

    /** Sends what was written, if anything, and shows what is new. */
    @PostMapping("/chat")
    String written(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String lang,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        Optional<WebToken> held =
                WebToken.read(token).filter(known -> conversations.find(known).isPresent());
        String typed = choice.isEmpty() ? text : choice;
        String said = SafeText.clean(typed.substring(0, Math.min(typed.length(), ChatApi.MAX_TEXT)));
        if (held.isEmpty() && !said.isBlank() && admission.session(request.getRemoteAddr())) {
            held = Optional.of(conversations.open(new WebConversations.Opening(
                    WebToken.read(id).isPresent() ? id : ids.next(),
                    WebChatSettings.DEFAULT_HELPLINE,
                    words.tag(lang))));
        }
        List<WebEvent> events = List.of();
        Optional<WebSession> session = held.flatMap(conversations::find);
        if (session.isPresent()) {
            events = exchange(session.get(), id, said);
        }
        return show(
                lang, session.isPresent() ? held.map(WebToken::value).orElse("") : "", said, events, model, response);
    }

    private List<WebEvent> exchange(WebSession session, String id, String said) throws InterruptedException {
        List<WebEvent> before = conversations.since(session, 0);
        if (said.isBlank()) {
            return before;
        }
        conversations.send(session, WebToken.read(id).isPresent() ? id : ids.next(), said);
        long last = before.isEmpty() ? 0 : before.getLast().id();
        streams.poll(session, last, ANSWER);
        return conversations.since(session, 0);
    }

    private String show(
            String wished,
            String token,
            String said,
            List<WebEvent> events,
            Model model,
            HttpServletResponse response) {
        Map<String, Object> spoken = words.in(wished);
        response.setHeader("Content-Security-Policy", policy());
        // The widget is on its way before the page has been read: half a second on a bad network.
        response.setHeader(HttpHeaders.LINK, "</widget.js>; rel=preload; as=script");
        model.addAllAttributes(spoken);
        // Inside a script element "<" could end it.
        model.addAttribute("json", JSON.writeValueAsString(spoken).replace("<", "\\u003c"));
        model.addAttribute("script", files.pageScript());
        model.addAttribute("style", files.pageStyle());
        model.addAttribute("token", token);
        model.addAttribute("id", ids.next());
        model.addAttribute("said", said);
        model.addAttribute("events", events);
        model.addAttribute(
                "choices", events.isEmpty() ? List.of() : events.getLast().choices());
        return "chat";
    }

    private String policy() {
        return "default-src 'none'; script-src 'self' " + ChatFiles.hash(files.pageScript()) + "; style-src "
                + ChatFiles.hash(files.pageStyle())
                + "; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }
}
