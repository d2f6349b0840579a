package org.havenline.oncall;

import java.time.Instant;
import java.util.Optional;

/** Whether people answer at an instant; the four waiting texts hang on it. */
public sealed interface Opening {

    /** Within the opening hours. */
    record Open() implements Opening {}

    /** Outside the opening hours. */
    record Closed(Optional<Instant> opens) implements Opening {}

    /** A holiday on which nobody is planned. */
    record Holiday(Optional<Instant> opens) implements Opening {}
}
