package org.havenline.channel.demo;

import java.util.Arrays;
import java.util.Optional;

/** The phones of the demo page; numbers are from the range reserved for fiction. */
public enum DemoPhone {
    SURVIVOR("survivor", "A survivor's phone", "+16475550101"),
    SECOND_SURVIVOR("second", "A second survivor's phone", "+16135550102"),
    RESPONDER("responder", "A responder's phone", "+16475550190");

    private final String id;
    private final String title;
    private final String number;

    DemoPhone(String id, String title, String number) {
        this.id = id;
        this.title = title;
        this.number = number;
    }

    /** Name in addresses of the demo's own pages: a number never stands in a URL. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** E.164. */
    public String number() {
        return number;
    }

    static Optional<DemoPhone> withId(String id) {
        return Arrays.stream(values()).filter(phone -> phone.id.equals(id)).findFirst();
    }
}
