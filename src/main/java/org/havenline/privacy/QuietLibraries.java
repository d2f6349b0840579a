package org.havenline.privacy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Lets libraries say what is wrong, never what they carry: below INFO only Havenline's own loggers are heard, whatever
 * the configuration says. HTTP clients, JDBC and web frameworks print bodies, numbers and values when they debug.
 */
public final class QuietLibraries extends TurboFilter {

    private static final String OURS = "org.havenline.";

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        boolean fine = level.isGreaterOrEqual(Level.INFO) || logger.getName().startsWith(OURS);
        return fine ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
