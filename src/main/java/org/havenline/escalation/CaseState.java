package org.havenline.escalation;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.havenline.oncall.ResponderId;
import org.havenline.urgency.Level;
import org.jspecify.annotations.Nullable;

/**
 * Everything the ladder decides on; a value, so that decisions can be tested without a database.
 *
 * @param round how often the ladder has been climbed to its end
 * @param step the next step to page
 * @param asked who was paged in this round
 * @param refused who gave the case back in this round
 * @param ladderAt when the ladder is to act again
 * @param told how many of the policy's waiting texts were said
 * @param claimedAt when the holder took it
 * @param remindedAt when the holder was last reminded, null when not since the last words
 * @param hersAt when she last wrote
 * @param oursAt when a human's words last reached her
 * @param quiet whether somebody else may be reading her phone: nothing is sent unasked
 */
record CaseState(
        CasePhase phase,
        Level level,
        String language,
        Instant openedAt,
        int round,
        Pass pass,
        int step,
        Set<ResponderId> asked,
        Set<ResponderId> refused,
        Instant ladderAt,
        int told,
        @Nullable ResponderId holder,
        @Nullable Instant claimedAt,
        @Nullable Instant remindedAt,
        @Nullable Instant hersAt,
        @Nullable Instant oursAt,
        boolean quiet) {

    CaseState {
        asked = Set.copyOf(asked);
        refused = Set.copyOf(refused);
    }

    static CaseState opened(Level level, String language, Instant now) {
        return new CaseState(
                CasePhase.WAITING,
                level,
                language,
                now,
                0,
                Pass.PREFERRED,
                0,
                Set.of(),
                Set.of(),
                now,
                0,
                null,
                null,
                null,
                now,
                null,
                false);
    }

    Optional<ResponderId> heldBy() {
        return Optional.ofNullable(holder);
    }

    /** Somebody took it. */
    CaseState claimed(ResponderId who, Instant now) {
        return new CaseState(
                CasePhase.CLAIMED,
                level,
                language,
                openedAt,
                round,
                pass,
                step,
                asked,
                refused,
                ladderAt,
                told,
                who,
                now,
                null,
                hersAt,
                null,
                quiet);
    }

    /** The holder gave it back or lost it: the ladder goes on with the others at once. */
    CaseState backToLadder(Instant now) {
        Set<ResponderId> gone = holder == null ? refused : plus(refused, holder);
        return new CaseState(
                CasePhase.WAITING,
                level,
                language,
                openedAt,
                round,
                pass,
                step,
                asked,
                gone,
                now,
                told,
                null,
                null,
                null,
                hersAt,
                oursAt,
                quiet);
    }

    /** A paged person said no: the ladder does not wait for them any longer. */
    CaseState refusedBy(ResponderId who, Instant now) {
        return new CaseState(
                phase,
                level,
                language,
                openedAt,
                round,
                pass,
                step,
                asked,
                plus(refused, who),
                now,
                told,
                holder,
                claimedAt,
                remindedAt,
                hersAt,
                oursAt,
                quiet);
    }

    /** A human's words reached her. */
    CaseState heardFromUs(Instant now) {
        return new CaseState(
                phase.isHeld() ? CasePhase.TALKING : phase,
                level,
                language,
                openedAt,
                round,
                pass,
                step,
                asked,
                refused,
                ladderAt,
                told,
                holder,
                claimedAt,
                null,
                hersAt,
                now,
                quiet);
    }

    /** She wrote. */
    CaseState heardFromHer(Instant now) {
        return new CaseState(
                phase,
                level,
                language,
                openedAt,
                round,
                pass,
                step,
                asked,
                refused,
                ladderAt,
                told,
                holder,
                claimedAt,
                remindedAt,
                now,
                oursAt,
                quiet);
    }

    /** It got more urgent; a case that still waits is escalated anew under the graver policy. */
    CaseState raised(Level to, Instant now) {
        boolean anew = phase == CasePhase.WAITING;
        return new CaseState(
                phase,
                to,
                language,
                openedAt,
                anew ? 0 : round,
                anew ? Pass.PREFERRED : pass,
                anew ? 0 : step,
                anew ? Set.of() : asked,
                refused,
                anew ? now : ladderAt,
                told,
                holder,
                claimedAt,
                remindedAt,
                hersAt,
                oursAt,
                quiet);
    }

    /** Somebody else may be reading. */
    CaseState turnedQuiet() {
        return new CaseState(
                phase,
                level,
                language,
                openedAt,
                round,
                pass,
                step,
                asked,
                refused,
                ladderAt,
                told,
                holder,
                claimedAt,
                remindedAt,
                hersAt,
                oursAt,
                true);
    }

    /** Over. */
    CaseState closed() {
        return new CaseState(
                CasePhase.CLOSED,
                level,
                language,
                openedAt,
                round,
                pass,
                step,
                asked,
                refused,
                Instant.MAX,
                told,
                holder,
                claimedAt,
                remindedAt,
                hersAt,
                oursAt,
                quiet);
    }

    CaseState reminded(Instant now) {
        return new CaseState(
                phase, level, language, openedAt, round, pass, step, asked, refused, ladderAt, told, holder, claimedAt,
                now, hersAt, oursAt, quiet);
    }

    CaseState said(int times) {
        return new CaseState(
                phase,
                level,
                language,
                openedAt,
                round,
                pass,
                step,
                asked,
                refused,
                ladderAt,
                times,
                holder,
                claimedAt,
                remindedAt,
                hersAt,
                oursAt,
                quiet);
    }

    /** The ladder moved. */
    CaseState at(Position position) {
        return new CaseState(
                phase,
                level,
                language,
                openedAt,
                position.round(),
                position.pass(),
                position.step(),
                position.asked(),
                position.refused(),
                position.actAt(),
                told,
                holder,
                claimedAt,
                remindedAt,
                hersAt,
                oursAt,
                quiet);
    }

    Position position() {
        return new Position(round, pass, step, asked, refused, ladderAt);
    }

    /** Where the ladder stands. */
    record Position(int round, Pass pass, int step, Set<ResponderId> asked, Set<ResponderId> refused, Instant actAt) {

        Position next(int nextStep) {
            return new Position(round, pass, nextStep, asked, refused, actAt);
        }

        Position in(Pass nextPass) {
            return new Position(round, nextPass, 0, asked, refused, actAt);
        }

        Position asking(ResponderId who) {
            return new Position(round, pass, step, plus(asked, who), refused, actAt);
        }

        Position until(Instant when) {
            return new Position(round, pass, step, asked, refused, when);
        }

        /** A new round forgets who was asked and who refused: an hour later the answer may be another. */
        Position newRound(Instant when) {
            return new Position(round + 1, Pass.PREFERRED, 0, Set.of(), Set.of(), when);
        }
    }

    private static Set<ResponderId> plus(Set<ResponderId> set, ResponderId who) {
        Set<ResponderId> larger = new HashSet<>(set);
        larger.add(who);
        return larger;
    }
}
