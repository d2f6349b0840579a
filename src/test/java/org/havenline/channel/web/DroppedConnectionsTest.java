package org.havenline.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.havenline.channel.web.WebConversations.Opening;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A stream that is cut a thousand times, at any place, on a bare socket. */
class DroppedConnectionsTest {

    private static final int DROPS = 1_000;
    private static final int EVENTS = 3_000;

    private static ConfigurableApplicationContext server;
    private static PlayedConversations played;
    private static int port;

    @BeforeAll
    static void start() {
        server = new SpringApplication(Chat.class).run("--server.port=0", "--played=true");
        played = server.getBean(PlayedConversations.class);
        port = Integer.parseInt(String.valueOf(server.getEnvironment().getProperty("local.server.port")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void nothingIsLostAndNothingComesTwiceThroughAThousandDrops() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        WebToken token = played.open(new Opening("0".repeat(32), "default", "en"));
        WebSession session = played.find(token).orElseThrow();
        Thread.ofVirtual()
                .start(() -> IntStream.rangeClosed(1, EVENTS)
                        .forEach(number -> played.say(session, false, "event " + number, List.of())));
        List<Long> seen = new ArrayList<>();

        for (int drop = 0; drop < DROPS; drop++) {
            read(token, seen, random.nextInt(1, 6));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            read(token, seen, EVENTS);
            return seen.size() >= EVENTS;
        });

        assertThat(seen)
                .as("seed %d", seed)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, EVENTS).mapToObj(Long::valueOf).toList());
    }

    /** Reads some lines, then cuts the connection; what was whole counts, as in the widget. */
    private static void read(WebToken token, List<Long> seen, int lines) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(2_000);
            OutputStream out = socket.getOutputStream();
            long last = seen.isEmpty() ? 0 : seen.getLast();
            out.write(("GET /chat/api/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token.value()
                            + "\r\nLast-Event-ID: " + last + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            int data = 0;
            String line = in.readLine();
            while (line != null && data < lines && seen.size() < EVENTS) {
                if (line.startsWith("id:")) {
                    seen.add(Long.parseLong(line.substring("id:".length())));
                    data++;
                }
                line = data < lines && seen.size() < EVENTS ? in.readLine() : null;
            }
        }
    }

    @WebChatApplication
    static class Chat {}
}
