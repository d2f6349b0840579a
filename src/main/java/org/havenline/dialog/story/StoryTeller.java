package org.havenline.dialog.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.havenline.dialog.Circumstances;
import org.havenline.dialog.Dialogs;
import org.havenline.dialog.Effect;
import org.havenline.dialog.Finding;
import org.havenline.dialog.Listening;
import org.havenline.dialog.State;
import org.havenline.dialog.Turn;
import org.havenline.language.Language;
import org.havenline.urgency.Level;
import org.jspecify.annotations.Nullable;

/** Plays one story and notes where it went otherwise. */
final class StoryTeller {

    /** Stories play on this day unless they say another, so that no source is overdue by accident. */
    static final LocalDate USUAL_DAY = LocalDate.of(2026, 11, 24);

    private static final String USUAL_HOUR = "12";

    private final Dialogs dialogs;
    private final Listening listening;
    private final Story story;
    private final List<Finding> findings;
    private final SortedSet<String> covered;
    private final SortedMap<String, String> now;

    private State state;
    private @Nullable Turn last;
    private Level highest = Level.NONE;
    private final List<String> persons = new ArrayList<>();

    StoryTeller(Dialogs dialogs, Listening listening, Story story, List<Finding> findings, SortedSet<String> covered) {
        this.dialogs = dialogs;
        this.listening = listening;
        this.story = story;
        this.findings = findings;
        this.covered = covered;
        this.now = new TreeMap<>(story.now());
        String tag = story.language().isEmpty() ? dialogs.texts().base().tag() : story.language();
        this.state = State.beginning(new Language(tag));
    }

    void tell() {
        for (Step step : story.steps()) {
            switch (step) {
                case Step.They they -> hear(they);
                case Step.Arrive arrive -> arrive(arrive);
                case Step.We we -> answered(we);
                case Step.Silence silence -> silent(silence);
                case Step.Alert alert -> alerted(alert);
                case Step.StateIs wanted -> remembers(wanted);
                case Step.Now change -> now.putAll(change.circumstances());
                case Step.Effects wanted -> has(wanted);
            }
        }
    }

    private void hear(Step.They they) {
        note(dialogs.turn(state, listening.hear(they.text(), state, circumstances())));
        now.remove("gap");
    }

    private void arrive(Step.Arrive arrive) {
        dialogs.arrive(state, arrive.place(), circumstances())
                .ifPresentOrElse(
                        this::note, () -> wrong(arrive, "There is nothing to say at `" + arrive.place() + "`."));
    }

    private void note(Turn turn) {
        last = turn;
        state = turn.state();
        covered.addAll(turn.trace().shown());
        covered.addAll(turn.trace().branches());
        for (Effect effect : turn.effects()) {
            switch (effect) {
                case Effect.Urgent urgent ->
                    highest = highest.or(urgent.reading().level());
                case Effect.BringPerson person -> persons.add(person.reason());
                case Effect.Say say -> {}
                case Effect.ReleasePerson release -> {}
                case Effect.TurnQuiet quiet -> {}
                case Effect.Close close -> {}
                case Effect.Wipe wipe -> {}
                case Effect.LanguageChanged changed -> {}
                case Effect.RememberPlace place -> {}
            }
        }
    }

    private Circumstances circumstances() {
        String day = now.getOrDefault("today", USUAL_DAY.toString());
        return new Circumstances(
                story.channel(),
                !isNo(now.getOrDefault("on_call", "yes")),
                Integer.parseInt(now.getOrDefault("hour", USUAL_HOUR)),
                LocalDate.parse(day),
                !isNo(now.getOrDefault("gap", "no")),
                !isNo(now.getOrDefault("human", "no")));
    }

    private static boolean isNo(String value) {
        return value.equals("no") || value.equals("false");
    }

    private void answered(Step.We we) {
        String node = lastNode();
        if (!we.node().isEmpty() && !we.node().equals(node)) {
            wrong(we, "It came to `" + (node.isEmpty() ? "no node" : node) + "`, not to `" + we.node() + "`.");
        }
        Optional<Effect.Say> say = said();
        if (say.isEmpty()) {
            wrong(we, "Nothing was said.");
            return;
        }
        String text = say.get().text();
        if (!we.language().isEmpty()
                && !we.language().equals(say.get().language().tag())) {
            wrong(we, "The answer is in `" + say.get().language() + "`, not in `" + we.language() + "`.");
        }
        we.contains().stream()
                .filter(part -> !text.contains(part))
                .forEach(part -> wrong(we, "The answer lacks “" + part + "”. It is: “" + text + "”"));
        we.lacks().stream()
                .filter(text::contains)
                .forEach(part -> wrong(we, "The answer must not hold “" + part + "”. It is: “" + text + "”"));
    }

    private void silent(Step.Silence silence) {
        said().ifPresent(say -> wrong(silence, "Something was said: “" + say.text() + "”"));
    }

    private void alerted(Step.Alert alert) {
        if (alert.level().equals("none")) {
            if (highest.pages() || !persons.isEmpty()) {
                wrong(alert, "Somebody was called: level " + highest.code() + ", persons " + persons + ".");
            }
        } else if (!alert.level().isEmpty() && !alert.level().equals(highest.code())) {
            wrong(alert, "The level is " + highest.code() + ", not " + alert.level() + ".");
        }
        if (!alert.person().isEmpty() && !persons.contains(alert.person())) {
            wrong(alert, "No person was brought for `" + alert.person() + "`, only for " + persons + ".");
        }
        highest = Level.NONE;
        persons.clear();
    }

    private void remembers(Step.StateIs wanted) {
        wanted.facts().forEach((name, value) -> {
            String is = switch (name) {
                case "language" -> state.language();
                case "at" -> state.at();
                case "quiet" -> state.quiet() ? "yes" : "no";
                case "closed" -> state.closed() ? "yes" : "no";
                case "urgency" -> state.urgency().code();
                case "resume" -> state.resume();
                default -> state.facts().getOrDefault(name, "");
            };
            if (!is.equals(value)) {
                wrong(wanted, "`" + name + "` is “" + is + "”, not “" + value + "”.");
            }
        });
    }

    private void has(Step.Effects wanted) {
        Turn turn = last;
        List<String> names = turn == null
                ? List.of()
                : turn.effects().stream().map(StoryTeller::name).toList();
        wanted.wanted().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> wrong(wanted, "`" + name + "` did not happen, only " + names + "."));
    }

    private static String name(Effect effect) {
        return switch (effect) {
            case Effect.Say say -> "say";
            case Effect.BringPerson person -> "person";
            case Effect.ReleasePerson release -> "release";
            case Effect.Urgent urgent -> "urgent";
            case Effect.TurnQuiet quiet -> "quiet";
            case Effect.Close close -> close.silent() ? "close_silent" : "close";
            case Effect.Wipe wipe -> "wipe";
            case Effect.LanguageChanged changed -> "language";
            case Effect.RememberPlace place -> "place";
        };
    }

    private Optional<Effect.Say> said() {
        return Optional.ofNullable(last).flatMap(Turn::say);
    }

    private String lastNode() {
        return last == null || last.trace().shown().isEmpty()
                ? ""
                : last.trace().shown().getLast();
    }

    private void wrong(Step step, String what) {
        String mend = "Change the dialog, or this line if the new way is the better one.";
        findings.add(Finding.error("story", step.where(), story.name(), what, mend));
    }
}
