package org.havenline.escalation;

/** The random name of a case. */
public record CaseId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
