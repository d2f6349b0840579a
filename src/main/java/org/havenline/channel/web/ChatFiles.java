package org.havenline.channel.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The scripts and styles of the chat as they are served: whole-line comments and indentation dropped. */
final class ChatFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String pageScript = wrapped(file("exit.js") + file("page.js"));
    private final String pageStyle = file("chat.css");
    private final String exit = file("exit.js");
    private final String widget = file("widget.js");
    private final String widgetStyle = file("widget.css");

    /** Stands inline in the page, so that the exit works before anything else has arrived. */
    String pageScript() {
        return pageScript;
    }

    String pageStyle() {
        return pageStyle;
    }

    /** The widget, with the short texts of every language in front. */
    String widget(Map<String, ?> labels) {
        return wrapped("const LABELS=" + JSON.writeValueAsString(labels) + ",STYLE="
                + JSON.writeValueAsString(widgetStyle) + ";\n" + exit + widget);
    }

    /** How a content security policy names an inline script or style. */
    static String hash(String inline) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String wrapped(String script) {
        return "(()=>{'use strict';\n" + script + "})();";
    }

    private static String file(String name) {
        try (InputStream in = ChatFiles.class.getResourceAsStream("/chat/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing chat/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("// "))
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("reading chat/" + name, e);
        }
    }
}
