package org.havenline.channel.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The web chat.
 *
 * @param helplines by id, as partners name them in {@code data-helpline}
 * @param exits where the exit leads, by language; {@code default} for the others. A neutral site that shows no personal
 *     things: no search page, no mail.
 */
@ConfigurationProperties("havenline.web")
public record WebChatSettings(
        @DefaultValue Map<String, Helpline> helplines,
        @DefaultValue Map<String, URI> exits) {

    /** The helpline of our own page, and of a widget that names none. */
    static final String DEFAULT_HELPLINE = "default";

    private static final URI WEATHER = URI.create("https://weather.gc.ca/");
    private static final URI WEATHER_IN_FRENCH = URI.create("https://meteo.gc.ca/");

    /**
     * A helpline on the web.
     *
     * @param origins the sites that may embed its widget, as https://host without a path
     */
    public record Helpline(@DefaultValue List<String> origins) {}

    boolean has(String helpline) {
        return helpline.equals(DEFAULT_HELPLINE) || helplines.containsKey(helpline);
    }

    boolean allows(String helpline, String origin) {
        Helpline found = helplines.get(helpline);
        return found != null && found.origins().contains(origin);
    }

    /** Whether any helpline may be embedded there. */
    boolean knows(String origin) {
        return helplines.values().stream()
                .anyMatch(helpline -> helpline.origins().contains(origin));
    }

    URI exit(String language) {
        URI fallback = exits.getOrDefault("default", language.equals("fr") ? WEATHER_IN_FRENCH : WEATHER);
        return exits.getOrDefault(language, fallback);
    }
}
