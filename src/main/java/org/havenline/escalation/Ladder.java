package org.havenline.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.havenline.escalation.CaseState.Position;
import org.havenline.escalation.Decision.Action;
import org.havenline.oncall.Duty;
import org.havenline.oncall.Opening;
import org.havenline.oncall.Responder;
import org.havenline.oncall.ResponderId;
import org.havenline.oncall.Rung;
import org.jspecify.annotations.Nullable;

/**
 * Decides what happens next to a case. Pure: the same case, policy, duty and time give the same decision, so that the
 * cycle can be run again after a crash.
 *
 * <p>A rung with nobody to page is skipped at once. A ladder that is exhausted starts over with growing pauses, pages
 * those of last resort on every channel, and never ends by itself. The clock stops only when words of a human have
 * reached the survivor; who takes a case and does not write is reminded, then loses it to the next.
 */
final class Ladder {

    private final Policy policy;
    private final Duty duty;
    private final Workload workload;
    private final Instant now;
    private final List<Action> actions = new ArrayList<>();

    private Ladder(Policy policy, Duty duty, Workload workload) {
        this.policy = policy;
        this.duty = duty;
        this.workload = workload;
        this.now = duty.at();
    }

    /** The decision at the duty's instant; without actions when nothing is due. */
    static Decision next(CaseState state, Policy policy, Duty duty, Workload workload) {
        return new Ladder(policy, duty, workload).decide(state);
    }

    private Decision decide(CaseState state) {
        CaseState after = switch (state.phase()) {
            case WAITING -> tellWaiting(climb(state));
            case CLAIMED -> awaitFirstWords(state);
            case TALKING -> watchTalk(state);
            case CLOSED -> state;
        };
        return new Decision(after, actions, wakeAt(after));
    }

    private CaseState climb(CaseState state) {
        if (now.isBefore(state.ladderAt())) {
            return state;
        }
        Position position = state.position();
        while (true) {
            if (position.step() < policy.steps().size()) {
                List<Responder> people = toPage(state, position);
                if (!people.isEmpty()) {
                    return state.at(page(position, people));
                }
                position = position.next(position.step() + 1);
            } else if (position.pass() == Pass.ANYBODY) {
                return state.at(startOver(position));
            } else {
                position = position.in(Pass.values()[position.pass().ordinal() + 1]);
            }
        }
    }

    private Position page(Position from, List<Responder> people) {
        Policy.Step step = policy.steps().get(from.step());
        Position position = from;
        for (Responder person : people) {
            actions.add(new Action.Page(person.id(), step.channels()));
            position = position.asking(person.id());
        }
        return position.next(from.step() + 1).until(now.plus(step.answer()));
    }

    private Position startOver(Position position) {
        actions.add(new Action.LastResort(policy.lastResort(), isNobodyThere()));
        return position.newRound(now.plus(policy.pauseBefore(position.round() + 1)));
    }

    private List<Responder> toPage(CaseState state, Position position) {
        Pass pass = passAt(state, position.pass());
        return policy.steps().get(position.step()).page().stream()
                .map(duty::on)
                .flatMap(Optional::stream)
                .distinct()
                .filter(person -> !position.asked().contains(person.id()))
                .filter(person -> !position.refused().contains(person.id()))
                .filter(workload::canBePaged)
                .filter(person -> isChosen(person, state, pass))
                .toList();
    }

    /** The preference for a language ends at its deadline, and at once when nobody on duty speaks it. */
    private Pass passAt(CaseState state, Pass pass) {
        boolean over = !now.isBefore(state.openedAt().plus(policy.preferLanguage()));
        return pass == Pass.PREFERRED && over ? Pass.RESTED : pass;
    }

    private boolean isChosen(Responder person, CaseState state, Pass pass) {
        return switch (pass) {
            case PREFERRED -> isFit(person) && person.speaks(state.language());
            case RESTED -> isFit(person);
            case ANYBODY -> true;
        };
    }

    private boolean isFit(Responder person) {
        return workload.hasRoom(person) && workload.isRested(person, now);
    }

    private CaseState tellWaiting(CaseState state) {
        int due = (int) policy.tellWaiting().stream()
                .filter(wait -> !state.openedAt().plus(wait).isAfter(now))
                .count();
        if (due <= state.told()) {
            return state;
        }
        if (!state.quiet()) {
            actions.add(new Action.Tell(truth(state)));
        }
        return state.said(due);
    }

    private WaitingText truth(CaseState state) {
        if (!isNobodyThere()) {
            return state.round() == 0 ? WaitingText.STILL_ASKING : WaitingText.NOBODY_ANSWERED;
        }
        return switch (duty.opening()) {
            case Opening.Closed closed -> WaitingText.CLOSED;
            case Opening.Holiday holiday -> WaitingText.HOLIDAY;
            case Opening.Open open -> WaitingText.NOBODY_ON_DUTY;
        };
    }

    private boolean isNobodyThere() {
        return policy.steps().stream()
                .flatMap(step -> step.page().stream())
                .map((Rung rung) -> duty.on(rung))
                .flatMap(Optional::stream)
                .noneMatch(workload::canBePaged);
    }

    private CaseState awaitFirstWords(CaseState state) {
        ResponderId holder = state.heldBy().orElseThrow();
        Instant claimed = state.claimedAt() == null ? now : state.claimedAt();
        Instant reminded = state.remindedAt();
        if (reminded != null && !now.isBefore(reminded.plus(policy.giveBack()))) {
            return takeBack(state, holder);
        }
        if (reminded == null && !now.isBefore(claimed.plus(policy.firstWords()))) {
            actions.add(new Action.RemindFirstWords(holder));
            return state.reminded(now);
        }
        return state;
    }

    /** The ladder moves in the same decision: nobody waits for the next cycle. */
    private CaseState takeBack(CaseState state, ResponderId holder) {
        actions.add(new Action.TakeBack(holder));
        if (!state.quiet()) {
            actions.add(new Action.Tell(WaitingText.SOMEONE_ELSE_COMES));
        }
        return climb(state.backToLadder(now));
    }

    private CaseState watchTalk(CaseState state) {
        ResponderId holder = state.heldBy().orElseThrow();
        Instant last = lastOf(state);
        if (!now.isBefore(last.plus(policy.quietAfter()))) {
            actions.add(new Action.HandBack(holder));
            return state.closed();
        }
        Instant unanswered = unansweredSince(state);
        Instant reminded = state.remindedAt();
        if (unanswered == null) {
            return state;
        }
        if (reminded != null && !now.isBefore(reminded.plus(policy.answerWithin()))) {
            return takeBack(state, holder);
        }
        if (reminded == null && !now.isBefore(unanswered.plus(policy.answerWithin()))) {
            actions.add(new Action.RemindAnswer(holder));
            return state.reminded(now);
        }
        return state;
    }

    private static Instant lastOf(CaseState state) {
        Instant last = state.openedAt();
        for (Instant each : new Instant[] {state.hersAt(), state.oursAt(), state.claimedAt()}) {
            last = each != null && each.isAfter(last) ? each : last;
        }
        return last;
    }

    private static @Nullable Instant unansweredSince(CaseState state) {
        Instant hers = state.hersAt();
        Instant ours = state.oursAt();
        return hers != null && (ours == null || hers.isAfter(ours)) ? hers : null;
    }

    private Instant wakeAt(CaseState state) {
        return switch (state.phase()) {
            case WAITING -> earlier(state.ladderAt(), nextTell(state));
            case CLAIMED -> due(state.remindedAt(), policy.giveBack(), state.claimedAt(), policy.firstWords());
            case TALKING -> {
                Instant idle = lastOf(state).plus(policy.quietAfter());
                Instant unanswered = unansweredSince(state);
                yield unanswered == null
                        ? idle
                        : earlier(
                                idle,
                                due(state.remindedAt(), policy.answerWithin(), unanswered, policy.answerWithin()));
            }
            case CLOSED -> Instant.MAX;
        };
    }

    private Instant due(
            @Nullable Instant reminded, Duration afterReminder, @Nullable Instant start, Duration afterStart) {
        if (reminded != null) {
            return reminded.plus(afterReminder);
        }
        return (start == null ? now : start).plus(afterStart);
    }

    private Instant nextTell(CaseState state) {
        return state.told() < policy.tellWaiting().size()
                ? state.openedAt().plus(policy.tellWaiting().get(state.told()))
                : Instant.MAX;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
