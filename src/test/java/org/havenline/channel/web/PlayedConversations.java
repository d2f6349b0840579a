package org.havenline.channel.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.havenline.channel.web.WebEvent.Choice;
import org.havenline.privacy.RandomIds;

/** Conversations in memory with a program that answers a few words, for tests of the widget and its API. */
class PlayedConversations implements WebConversations {

    private final RandomIds ids = new RandomIds();
    private final LivePush push;
    private final Map<String, WebToken> tokens = new ConcurrentHashMap<>();
    private final Map<String, Played> sessions = new ConcurrentHashMap<>();
    final List<String> left = new CopyOnWriteArrayList<>();

    PlayedConversations(LivePush push) {
        this.push = push;
    }

    @Override
    public WebToken open(Opening opening) {
        WebToken token = tokens.computeIfAbsent(opening.nonce(), nonce -> new WebToken(ids.next()));
        sessions.computeIfAbsent(
                token.value(), key -> new Played(new WebSession(ids.next(), opening.helpline()), opening.language()));
        return token;
    }

    @Override
    public Optional<WebSession> find(WebToken token) {
        return Optional.ofNullable(sessions.get(token.value())).map(Played::session);
    }

    @Override
    public void send(WebSession session, String clientId, String text) {
        Played played = played(session);
        if (!played.seen.add(clientId)) {
            return;
        }
        played.texts.add(text);
        say(
                session,
                false,
                answer(text),
                text.equals("choose")
                        ? List.of(new Choice("1", "Pay or hours"), new Choice("2", "جواز السفر"))
                        : List.of());
    }

    private static String answer(String text) {
        return switch (text) {
            case "numbers" -> "Call 1-833-900-1010 or text 686868. In danger: 9-1-1. See https://example.org/help.";
            case "ar" -> "أهلاً. اتصل على 1-833-900-1010 (مجاني)!";
            default -> "I read: " + text;
        };
    }

    /** Says something, as the program or as a human. */
    void say(WebSession session, boolean human, String text, List<Choice> choices) {
        Played played = played(session);
        synchronized (played) {
            played.events.add(WebEvent.message(played.events.size() + 1, human, text, "en", choices));
        }
        push.happened(session.id(), played.events.size());
    }

    @Override
    public List<WebEvent> since(WebSession session, long lastEventId) {
        return sessions.values().stream()
                .filter(played -> played.session.equals(session))
                .flatMap(played -> List.copyOf(played.events).stream())
                .filter(event -> event.id() > lastEventId)
                .toList();
    }

    @Override
    public void leave(WebSession session) {
        left.add(session.id());
        sessions.values().removeIf(played -> played.session.equals(session));
    }

    /** What the only session's person has written. */
    List<String> texts() {
        return sessions.values().stream()
                .flatMap(played -> played.texts.stream())
                .toList();
    }

    WebSession only() {
        return sessions.values().iterator().next().session;
    }

    int sessionCount() {
        return sessions.size();
    }

    void clear() {
        sessions.clear();
        tokens.clear();
        left.clear();
    }

    private Played played(WebSession session) {
        return sessions.values().stream()
                .filter(played -> played.session.equals(session))
                .findFirst()
                .orElseThrow();
    }

    private record Played(
            WebSession session, String language, Set<String> seen, List<String> texts, List<WebEvent> events) {
        Played(WebSession session, String language) {
            this(
                    session,
                    language,
                    ConcurrentHashMap.newKeySet(),
                    new CopyOnWriteArrayList<>(),
                    new CopyOnWriteArrayList<>());
        }
    }
}
