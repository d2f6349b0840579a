package org.havenline.dialog.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.havenline.dialog.Circumstances;
import org.havenline.dialog.Effect;
import org.havenline.dialog.Heard;
import org.havenline.dialog.Option;
import org.havenline.dialog.State;
import org.havenline.dialog.Turn;
import org.havenline.dialog.tree.NodeId;
import org.havenline.language.Language;
import org.havenline.urgency.Level;
import org.havenline.urgency.Reason;
import org.jspecify.annotations.Nullable;

/** A turn while it is being made: the state as it changes, the effects as they gather. Lives for one turn. */
final class Draft {

    /** Steps that "back" can go; older ones are forgotten. */
    private static final int MAX_TRAIL = 12;

    /** Longest answer that is kept as a fact. */
    private static final int MAX_FACT_LENGTH = 80;

    final Heard heard;
    Language language;
    boolean languageChosen;
    String at;
    String resume;
    boolean quiet;
    int misses;
    boolean closed;
    Turn.How how = Turn.How.NOTHING_TO_UNDERSTAND;

    private final State before;
    private final List<String> trail;
    private final SortedMap<String, String> facts;
    private Level urgency;
    private List<String> options;
    private final List<Effect> effects = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<String> branches = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private String courtesy = "";

    Draft(State state, Heard heard) {
        this.before = state;
        this.heard = heard;
        language = new Language(state.language());
        languageChosen = state.languageChosen();
        at = state.at();
        trail = new ArrayList<>(state.trail());
        options = state.options();
        facts = new TreeMap<>(state.facts());
        resume = state.resume();
        urgency = state.urgency();
        quiet = state.quiet();
        misses = state.misses();
        closed = state.closed();
    }

    State before() {
        return before;
    }

    Circumstances now() {
        return heard.circumstances();
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    /** Text that is said before the node's own, in the same message. */
    void paragraph(String text) {
        if (!text.isBlank()) {
            paragraphs.add(text);
        }
    }

    /** A text that is said only if there is room for it. */
    void courtesy(String text) {
        paragraph(text);
        courtesy = text;
    }

    /** Leaves the courtesy out; false when there is none. */
    boolean dropCourtesy() {
        return !courtesy.isEmpty() && paragraphs.remove(courtesy);
    }

    List<String> paragraphs() {
        return paragraphs;
    }

    void shown(NodeId node) {
        shown.add(node.toString());
    }

    void took(String branch) {
        branches.add(branch);
    }

    void keep(String fact, String value) {
        facts.put(fact, value.length() > MAX_FACT_LENGTH ? value.substring(0, MAX_FACT_LENGTH) : value);
    }

    void raise(Level level) {
        urgency = urgency.or(level);
    }

    /** Waits at a node from now on; the node before it is where "back" leads. */
    void moveTo(NodeId node) {
        String next = node.toString();
        if (!at.isEmpty() && !at.equals(next)) {
            trail.add(at);
            if (trail.size() > MAX_TRAIL) {
                trail.removeFirst();
            }
        }
        at = next;
    }

    /** Takes the last step back; null when there is none. */
    @Nullable
    String stepBack() {
        if (trail.isEmpty()) {
            return null;
        }
        at = "";
        return trail.removeLast();
    }

    void offer(List<? extends Reply> replies) {
        options = replies.stream().map(Reply::toString).toList();
    }

    List<String> options() {
        return options;
    }

    /** Value of a fact by its name, "" when unknown. */
    String fact(String name) {
        return switch (name) {
            case "channel" -> now().channel().code();
            case "language" -> language.tag();
            case "urgency" -> urgency.code();
            case "category" ->
                heard.urgency().reasons().stream()
                        .findFirst()
                        .map(Reason::category)
                        .map(category -> category.code())
                        .orElse("");
            case "on_call" -> yesNo(now().onCall());
            case "hour" -> String.valueOf(now().hour());
            case "quiet" -> yesNo(quiet);
            case "gap" -> yesNo(now().afterGap());
            default -> facts.getOrDefault(name, "");
        };
    }

    /** Values that may stand in a text. */
    SortedMap<String, String> values() {
        return facts;
    }

    void say(String text, List<Option> buttons) {
        effects.add(new Effect.Say(text, buttons, language));
    }

    Turn finished() {
        State after = new State(
                State.VERSION,
                language.tag(),
                languageChosen,
                at,
                trail,
                options,
                facts,
                resume,
                urgency,
                quiet,
                misses,
                closed);
        return new Turn(
                after,
                effects,
                new Turn.Trace(shown, branches.stream().distinct().collect(Collectors.toList()), how));
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }
}
