package org.havenline.channel.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the widget proves its conversation with: 128 random bits in hexadecimal, held in its memory only. */
public record WebToken(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");
    private static final String SCHEME = "Bearer ";

    public WebToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a token");
        }
    }

    /** Reads a token that came from outside; empty when it has not even the shape of one. */
    static Optional<WebToken> read(String value) {
        return SHAPE.matcher(value).matches() ? Optional.of(new WebToken(value)) : Optional.empty();
    }

    static Optional<WebToken> ofHeader(String authorization) {
        return authorization.startsWith(SCHEME) ? read(authorization.substring(SCHEME.length())) : Optional.empty();
    }

    /** Never printed. */
    @Override
    public String toString() {
        return "WebToken[***]";
    }
}
