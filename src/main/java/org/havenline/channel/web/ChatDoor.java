package org.havenline.channel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Decides which sites may use the chat, and puts the headers on its answers that keep it off caches, referrers and
 * frames.
 */
final class ChatDoor extends OncePerRequestFilter {

    /** Browsers ask once in two hours before they send the token to another origin. */
    private static final String PREFLIGHT_SECONDS = "7200";

    private final WebChatSettings settings;

    ChatDoor(WebChatSettings settings) {
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals("/chat") && !path.startsWith("/chat/") && !path.equals("/widget.js");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.getRequestURI().equals("/widget.js")) {
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        } else if (request.getRequestURI().startsWith("/chat/api/")) {
            allow(request, response);
        }
        if (HttpMethod.OPTIONS.matches(request.getMethod())) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        chain.doFilter(request, response);
    }

    /** An origin that is not on any list may read its refusal, so that the partner sees the reason in the console. */
    private void allow(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Authorization, Content-Type, Last-Event-ID");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.RETRY_AFTER);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_SECONDS);
    }

    /**
     * Lets a request begin a session, or refuses it with a reason for the partner's console.
     *
     * @return the helpline that is meant
     */
    String check(HttpServletRequest request, @Nullable String named) {
        String helpline = named == null || named.isEmpty() ? WebChatSettings.DEFAULT_HELPLINE : named;
        if (!settings.has(helpline)) {
            throw new Refused("this server has no helpline of that name; see data-helpline");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !isOwn(request, origin) && !settings.allows(helpline, origin)) {
            throw new Refused("this site is not on the helpline's list; its operator adds the origin to "
                    + "havenline.web.helplines." + helpline + ".origins");
        }
        return helpline;
    }

    private static boolean isOwn(HttpServletRequest request, String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** A site that may not use the chat; the message is for its developer. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason, null, false, false);
        }
    }
}
