package org.havenline.channel.web;

/** Says whether a text may be urgent, so that no rate limit holds it up. */
public interface UrgentText {

    boolean is(String text);
}
