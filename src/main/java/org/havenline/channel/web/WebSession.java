package org.havenline.channel.web;

/**
 * One chat of one browser page, from its first message until it is left.
 *
 * @param id names it in live push and rate limits; says nothing
 * @param helpline whose answers it gets
 */
public record WebSession(String id, String helpline) {}
