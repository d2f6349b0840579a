package org.havenline.oncall;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.ZoneId;

/** The zones that calendar programs name: IANA names, and the names of Windows, which Outlook writes. */
final class CalendarZones {

    /** Where a Windows name stands for several places. */
    private static final String COUNTRY = "CA";

    private CalendarZones() {}

    /** The zone; throws when the name is not known, because a guessed zone moves every shift. */
    static ZoneId of(String name) {
        String plain = name.replace("\"", "");
        if (ZoneId.getAvailableZoneIds().contains(plain)) {
            return ZoneId.of(plain);
        }
        // Some programs put a prefix of their own before the name: /example.org/2025/America/Toronto
        for (int slash = plain.indexOf('/'); slash >= 0; slash = plain.indexOf('/', slash + 1)) {
            String rest = plain.substring(slash + 1);
            if (ZoneId.getAvailableZoneIds().contains(rest)) {
                return ZoneId.of(rest);
            }
        }
        String iana = TimeZone.getIDForWindowsID(plain, COUNTRY);
        if (iana == null) {
            throw new DateTimeException("unknown zone");
        }
        return ZoneId.of(iana);
    }
}
