package org.havenline.channel.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the widgets' event streams, each on a virtual thread of its own. A stream reads from the conversations, sleeps
 * until live push wakes it, and looks by itself every few seconds, so that a lost wake-up costs seconds and no event.
 */
final class EventStreams implements SmartLifecycle {

    /** Proxies drop connections that are silent for half a minute and more. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final Duration LOOK = Duration.ofSeconds(3);

    /** A long poll ends before proxies and the widget lose patience. */
    private static final Duration POLL = Duration.ofSeconds(25);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebConversations conversations;
    private final LivePush push;
    private volatile boolean running;

    EventStreams(WebConversations conversations, LivePush push) {
        this.conversations = conversations;
        this.push = push;
    }

    /** Writes events until the client goes, the session is left or the server stops. */
    void stream(WebToken token, WebSession session, long seen, HttpServletResponse response)
            throws IOException, InterruptedException {
        ServletOutputStream out = response.getOutputStream();
        write(out, ": open\n\n");
        Semaphore wake = new Semaphore(0);
        long last = seen;
        long quietUntil = System.nanoTime() + HEARTBEAT.toNanos();
        try (LivePush.Subscription subscription = push.subscribe(session.id(), seen, wake::release)) {
            while (running && conversations.find(token).isPresent()) {
                List<WebEvent> events = conversations.since(session, last);
                for (WebEvent event : events) {
                    write(out, "id:" + event.id() + "\ndata:" + JSON.writeValueAsString(event) + "\n\n");
                    last = event.id();
                }
                if (System.nanoTime() > quietUntil || !events.isEmpty()) {
                    write(out, ":\n\n");
                    quietUntil = System.nanoTime() + HEARTBEAT.toNanos();
                }
                await(wake, LOOK);
            }
        }
    }

    /** What is new, at once or as soon as there is something; an empty list after a while. */
    List<WebEvent> poll(WebSession session, long seen, Duration longest) throws InterruptedException {
        Semaphore wake = new Semaphore(0);
        long until = System.nanoTime() + longest.toNanos();
        try (LivePush.Subscription subscription = push.subscribe(session.id(), seen, wake::release)) {
            List<WebEvent> events = conversations.since(session, seen);
            while (events.isEmpty() && running && System.nanoTime() < until) {
                await(wake, Duration.ofNanos(Math.min(LOOK.toNanos(), Math.max(1, until - System.nanoTime()))));
                events = conversations.since(session, seen);
            }
            return events;
        }
    }

    List<WebEvent> poll(WebSession session, long seen) throws InterruptedException {
        return poll(session, seen, POLL);
    }

    private static void await(Semaphore wake, Duration longest) throws InterruptedException {
        if (wake.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            wake.drainPermits();
        }
    }

    private static void write(ServletOutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Streams end within seconds, so that a graceful stop of the server does not wait for them. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
