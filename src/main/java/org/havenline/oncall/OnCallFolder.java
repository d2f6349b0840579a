package org.havenline.oncall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder {@code oncall/}: {@code people.yaml}, {@code rota.yaml} and the calendars imported for rungs
 * ({@code calendars/first.ics}). A folder with any finding is not used; whoever holds an earlier reading keeps it.
 */
public final class OnCallFolder {

    private static final String CALENDARS = "calendars";

    private final Path folder;

    public OnCallFolder(Path folder) {
        this.folder = folder;
    }

    /** What the folder says: who is on call, or what to mend. */
    public record Reading(Optional<OnCall> onCall, List<Finding> findings) {}

    /** Reads everything anew; calendars are worked out from the given instant. */
    public Reading read(Instant now) throws IOException {
        List<Finding> findings = new ArrayList<>();
        String rotaText = text(RotaFile.NAME, findings);
        ZoneId zone = RotaFile.zoneOf(rotaText);
        People people = new People(new PeopleFile(zone, findings).read(text(PeopleFile.NAME, findings)));
        Map<Rung, ShiftSource> calendars = calendars(people, zone, now, findings);
        Rota rota = new RotaFile(people, findings).read(rotaText, calendars);
        for (Rung rung : calendars.keySet()) {
            if (!rota.rungs().contains(rung)) {
                findings.add(new Finding(
                        CALENDARS + "/" + rung + ".ics", 0, "No rung has this name.", "Add it to " + RotaFile.NAME));
            }
        }
        return findings.isEmpty()
                ? new Reading(Optional.of(new OnCall(people, rota)), findings)
                : new Reading(Optional.empty(), List.copyOf(findings));
    }

    private String text(String name, List<Finding> findings) throws IOException {
        Path file = folder.resolve(name);
        if (Files.notExists(file)) {
            findings.add(new Finding(name, 0, "The file is missing.", "See docs/coordinator-rota.md for an example."));
            return "";
        }
        return Files.readString(file);
    }

    private Map<Rung, ShiftSource> calendars(People people, ZoneId zone, Instant now, List<Finding> findings)
            throws IOException {
        Map<Rung, ShiftSource> calendars = new HashMap<>();
        Path directory = folder.resolve(CALENDARS);
        if (Files.notExists(directory)) {
            return calendars;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                Optional<Rung> rung = CalendarImport.rungOf(name);
                if (rung.isPresent()) {
                    CalendarImport.Result result = new CalendarImport(people, zone)
                            .read(CALENDARS + "/" + name, Files.readString(file), rung.get(), now);
                    findings.addAll(result.findings());
                    calendars.put(rung.get(), new CalendarShifts(result.shifts()));
                }
            }
        }
        return calendars;
    }

    /** A calendar looked at: its findings, or the on-call it would make. */
    public record Proposal(Rung rung, String calendar, int shifts, Optional<OnCall> onCall, List<Finding> findings) {}

    /** Judges a calendar for a rung without changing anything. */
    public Proposal propose(String fileName, String calendar, Rung rung, Instant now) throws IOException {
        List<Finding> findings = new ArrayList<>();
        String rotaText = text(RotaFile.NAME, findings);
        ZoneId zone = RotaFile.zoneOf(rotaText);
        People people = new People(new PeopleFile(zone, findings).read(text(PeopleFile.NAME, findings)));
        CalendarImport.Result result = new CalendarImport(people, zone).read(fileName, calendar, rung, now);
        findings.addAll(result.findings());
        Map<Rung, ShiftSource> calendars = calendars(people, zone, now, new ArrayList<>());
        calendars.put(rung, new CalendarShifts(result.shifts()));
        Rota rota = new RotaFile(people, findings).read(rotaText, calendars);
        if (!rota.rungs().contains(rung)) {
            findings.add(new Finding(
                    RotaFile.NAME,
                    0,
                    "There is no rung '" + rung + "'.",
                    "Add it, or import with --rung and a known one."));
        }
        Optional<OnCall> onCall = findings.isEmpty() ? Optional.of(new OnCall(people, rota)) : Optional.empty();
        return new Proposal(rung, calendar, result.shifts().size(), onCall, List.copyOf(findings));
    }

    /** Puts a good proposal into force in one step: a crash leaves the old calendar or the new one. */
    public void accept(Proposal proposal) throws IOException {
        if (proposal.onCall().isEmpty()) {
            throw new IllegalArgumentException("A calendar with findings is never put into force");
        }
        Path directory = Files.createDirectories(folder.resolve(CALENDARS));
        replace(directory.resolve(proposal.rung().name() + ".ics"), proposal.calendar());
    }

    /** Changes the people's file; see {@link PeopleEdit}. */
    public PeopleEdit editPeople() throws IOException {
        Path file = folder.resolve(PeopleFile.NAME);
        return new PeopleEdit(Files.exists(file) ? Files.readString(file) : "people: []\n");
    }

    /** Writes the people's file if it still reads well, and says what does not. */
    public List<Finding> save(PeopleEdit edit) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Path rota = folder.resolve(RotaFile.NAME);
        ZoneId zone = Files.exists(rota) ? RotaFile.zoneOf(Files.readString(rota)) : ZoneId.of("UTC");
        String text = edit.text();
        new PeopleFile(zone, findings).read(text);
        if (findings.isEmpty()) {
            Files.createDirectories(folder);
            replace(folder.resolve(PeopleFile.NAME), text);
        }
        return findings;
    }

    private static void replace(Path target, String text) throws IOException {
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plainDisk) {
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
