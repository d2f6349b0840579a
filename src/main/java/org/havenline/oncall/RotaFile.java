package org.havenline.oncall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code oncall/rota.yaml}; its format is in {@code docs/coordinator-rota.md}. */
final class RotaFile {

    static final String NAME = "rota.yaml";

    private static final Pattern TURN = Pattern.compile("([1-9][0-9]?) (day|week)s?");
    private static final String NOBODY = "nobody";

    private final People people;
    private final List<Finding> findings;
    private final Map<Rung, List<ShiftSource>> sources = new LinkedHashMap<>();

    RotaFile(People people, List<Finding> findings) {
        this.people = people;
        this.findings = findings;
    }

    /** The zone alone, which the people's absences need before the rest can be read. */
    static ZoneId zoneOf(String text) {
        return YamlMap.read(NAME, text, new ArrayList<>()).zone("zone").orElse(ZoneId.of("UTC"));
    }

    /** The rota, with the calendars laid over the rotations of their rungs. */
    Rota read(String text, Map<Rung, ShiftSource> calendars) {
        YamlMap root = YamlMap.read(NAME, text, findings);
        root.allow("zone", "rungs", "overrides", "swaps", "holidays", "hours");
        root.need("zone");
        ZoneId zone = root.zone("zone").orElse(ZoneId.of("UTC"));
        for (YamlMap rung : root.maps("rungs")) {
            rung(rung, zone, calendars);
        }
        if (sources.isEmpty()) {
            root.problem("rungs", "The rota has no rung.", "Add at least one under 'rungs:'.");
        }
        List<Change> changes = new ArrayList<>();
        root.maps("overrides").forEach(entry -> override(entry, zone).ifPresent(changes::add));
        root.maps("swaps").forEach(entry -> swap(entry, zone).ifPresent(changes::add));
        List<Holiday> holidays = root.maps("holidays").stream()
                .flatMap(entry -> holiday(entry).stream())
                .toList();
        return new Rota(zone, sources, changes, holidays, hours(root, zone, holidays));
    }

    private void rung(YamlMap entry, ZoneId zone, Map<Rung, ShiftSource> calendars) {
        entry.allow("rung", "rotations");
        entry.need("rung").map(Rung::new).ifPresent(rung -> {
            List<ShiftSource> own = new ArrayList<>();
            Optional.ofNullable(calendars.get(rung)).ifPresent(own::add);
            entry.maps("rotations")
                    .forEach(rotation -> rotation(rotation, rung, zone).ifPresent(own::add));
            if (sources.putIfAbsent(rung, List.copyOf(own)) != null) {
                entry.problem("rung", "Two rungs have this name.", "Give one of them another.");
            }
        });
    }

    private Optional<Rotation> rotation(YamlMap entry, Rung rung, ZoneId zone) {
        entry.allow("name", "zone", "people", "starts", "turn", "from", "to", "days");
        List<ResponderId> turns = entry.texts("people").stream()
                .flatMap(word -> person(entry, "people", word).stream())
                .toList();
        entry.need("starts");
        Optional<LocalDate> starts = entry.date("starts");
        if (turns.isEmpty()) {
            entry.problem("people", "This rotation has no people.", "Add 'people: [id, id]'.");
        }
        if (turns.isEmpty() || starts.isEmpty()) {
            return Optional.empty();
        }
        LocalTime from = entry.time("from").orElse(LocalTime.MIDNIGHT);
        return Optional.of(new Rotation(
                rung,
                entry.zone("zone").orElse(zone),
                turns,
                starts.get(),
                entry.value("turn", RotaFile::turnDays, "Write '1 day', '1 week', '2 weeks'.")
                        .orElse(7),
                from,
                entry.time("to").orElse(from),
                days(entry)));
    }

    private static Integer turnDays(String text) {
        Matcher turn = TURN.matcher(text);
        if (!turn.matches()) {
            throw new IllegalArgumentException("no turn");
        }
        return Integer.parseInt(turn.group(1)) * ("week".equals(turn.group(2)) ? 7 : 1);
    }

    private static Set<DayOfWeek> days(YamlMap entry) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String word : entry.texts("days")) {
            String[] ends = word.toLowerCase(Locale.ROOT).split("-", 2);
            Optional<DayOfWeek> first = day(ends[0]);
            Optional<DayOfWeek> last = day(ends[ends.length - 1]);
            if (first.isEmpty() || last.isEmpty()) {
                entry.problem("days", "'" + word + "' is no day.", "Write [mon, tue] or [mon-fri, sun].");
                continue;
            }
            DayOfWeek day = first.get();
            days.add(day);
            while (day != last.get()) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
    }

    private static Optional<DayOfWeek> day(String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            if (word.length() >= 3 && name.startsWith(word)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private Optional<Change.Override> override(YamlMap entry, ZoneId zone) {
        entry.allow("rung", "from", "until", "who", "zone");
        Optional<Rung> rung = knownRung(entry);
        Optional<Instant> from = moment(entry, "from", zone);
        Optional<Instant> until = moment(entry, "until", zone);
        Optional<String> who = entry.need("who");
        if (rung.isEmpty() || from.isEmpty() || until.isEmpty() || who.isEmpty() || backwards(entry, from, until)) {
            return Optional.empty();
        }
        if (who.get().equals(NOBODY)) {
            return Optional.of(new Change.Override(rung.get(), from.get(), until.get(), Optional.empty()));
        }
        return person(entry, "who", who.get())
                .map(id -> new Change.Override(rung.get(), from.get(), until.get(), Optional.of(id)));
    }

    private Optional<Change.Swap> swap(YamlMap entry, ZoneId zone) {
        entry.allow("rung", "from", "until", "people", "zone");
        Optional<Rung> rung = knownRung(entry);
        Optional<Instant> from = moment(entry, "from", zone);
        Optional<Instant> until = moment(entry, "until", zone);
        List<ResponderId> two = entry.texts("people").stream()
                .flatMap(word -> person(entry, "people", word).stream())
                .toList();
        if (two.size() != 2) {
            entry.problem("people", "A swap is between two people.", "Write 'people: [id, id]'.");
        }
        if (rung.isEmpty() || from.isEmpty() || until.isEmpty() || two.size() != 2 || backwards(entry, from, until)) {
            return Optional.empty();
        }
        return Optional.of(new Change.Swap(rung.get(), from.get(), until.get(), two.get(0), two.get(1)));
    }

    private static boolean backwards(YamlMap entry, Optional<Instant> from, Optional<Instant> until) {
        if (from.orElseThrow().isBefore(until.orElseThrow())) {
            return false;
        }
        entry.problem("until", "This ends before it starts.", "'until' has to be later than 'from'.");
        return true;
    }

    private Optional<Instant> moment(YamlMap entry, String key, ZoneId zone) {
        entry.need(key);
        ZoneId own = entry.zone("zone").orElse(zone);
        return entry.value(key, RotaFile::local, "Write a time like 2026-12-24T20:00.")
                .map(local -> LocalTimes.instant(local, own));
    }

    private static LocalDateTime local(String text) {
        return text.contains("T")
                ? LocalDateTime.parse(text)
                : LocalDate.parse(text).atStartOfDay();
    }

    private Optional<Rung> knownRung(YamlMap entry) {
        Optional<Rung> rung = entry.need("rung").map(Rung::new);
        if (rung.isPresent() && !sources.containsKey(rung.get())) {
            entry.problem("rung", "There is no rung '" + rung.get() + "'.", "Use a name from 'rungs:'.");
            return Optional.empty();
        }
        return rung;
    }

    private Optional<Holiday> holiday(YamlMap entry) {
        entry.allow("date", "name", "closed", "stands");
        entry.need("date");
        boolean closed = entry.text("closed").map("true"::equals).orElse(false);
        Map<Rung, ResponderId> stands = new LinkedHashMap<>();
        entry.map("stands").ifPresent(map -> {
            for (String rung : map.keys()) {
                if (!sources.containsKey(new Rung(rung))) {
                    map.problem(rung, "There is no rung '" + rung + "'.", "Use a name from 'rungs:'.");
                }
                map.text(rung).flatMap(word -> person(map, rung, word)).ifPresent(id -> stands.put(new Rung(rung), id));
            }
        });
        return entry.date("date")
                .map(date -> new Holiday(date, entry.text("name").orElse(""), closed, stands));
    }

    private static OpeningHours hours(YamlMap root, ZoneId zone, List<Holiday> holidays) {
        List<OpeningHours.Window> windows = new ArrayList<>();
        for (YamlMap entry : root.maps("hours")) {
            entry.allow("days", "from", "to");
            LocalTime from = entry.time("from").orElse(LocalTime.MIDNIGHT);
            windows.add(
                    new OpeningHours.Window(days(entry), from, entry.time("to").orElse(from)));
        }
        Set<LocalDate> closed = new HashSet<>();
        holidays.stream().filter(Holiday::closed).map(Holiday::date).forEach(closed::add);
        return new OpeningHours(zone, windows, closed);
    }

    private Optional<ResponderId> person(YamlMap entry, String key, String word) {
        Optional<Responder> person = people.named(word);
        if (person.isEmpty()) {
            entry.problem(
                    key,
                    "Nobody, or more than one, is called '" + word + "' in " + PeopleFile.NAME + ".",
                    "Use an id from there, or add the person with 'people add'.");
        }
        return person.map(Responder::id);
    }
}
