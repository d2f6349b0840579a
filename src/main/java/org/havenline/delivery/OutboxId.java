package org.havenline.delivery;

/** The random name of one outgoing text; it also stands in the status callback's path. */
public record OutboxId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
