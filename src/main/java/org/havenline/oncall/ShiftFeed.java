package org.havenline.oncall;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A person's own shifts as a calendar to subscribe to. It names no one and not what the shifts are for, because a
 * phone's calendar is seen by others; times are in UTC, which every calendar program shows on its own wall clock.
 */
public final class ShiftFeed {

    /** As far as the coverage report looks. */
    private static final Duration AHEAD = CoverageReport.AHEAD;

    private static final Duration BACK = Duration.ofDays(7);

    private ShiftFeed() {}

    /** The feed as iCalendar text. {@code title} is what each shift is called in the reader's calendar. */
    public static String of(OnCall onCall, ResponderId who, String title, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Havenline//Shifts//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        for (Rung rung : onCall.rota().rungs()) {
            onCall.rota().plan(rung, now.minus(BACK), now.plus(AHEAD)).stream()
                    .filter(shift -> shift.who().equals(who))
                    .forEach(shift -> calendar.add(event(shift, title, now)));
        }
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing a calendar to memory", impossible);
        }
        return text.toString();
    }

    private static VEvent event(Shift shift, String title, Instant now) {
        VEvent event = new VEvent(false);
        event.add(new Uid(shift.rung().name() + "-" + shift.from().getEpochSecond() + "@havenline"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(shift.from()));
        event.add(new DtEnd<>(shift.until()));
        event.add(new Summary(title));
        return event;
    }
}
