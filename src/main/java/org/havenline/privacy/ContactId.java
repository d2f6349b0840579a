package org.havenline.privacy;

/** The random name of a phone number or web visitor; the only thing most of the system knows of a person. */
public record ContactId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
