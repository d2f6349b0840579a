package org.havenline.directory;

/** Who runs a resource. Empty strings stand for what is not known. */
public record Organization(String id, String name, String description, String website, String email) {}
