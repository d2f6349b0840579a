package org.havenline.escalation;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havenline.conversation.Conversation;
import org.havenline.escalation.Decision.Action;
import org.havenline.oncall.Channel;
import org.havenline.oncall.Duty;
import org.havenline.oncall.OnCall;
import org.havenline.oncall.Responder;
import org.havenline.oncall.ResponderId;
import org.havenline.oncall.Rung;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One look at everything that is due. All state is in the database, so a cycle that dies is simply run again, here or by
 * another instance; the case's version lets one of them decide.
 */
class LadderCycle {

    private static final int BATCH = 200;

    private final Cases cases;
    private final Pages pages;
    private final Desks desks;
    private final CaseEvents events;
    private final LiveOnCall live;
    private final Desk desk;
    private final Survivors survivors;
    private final Alerts alerts;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LadderCycle(
            Cases cases,
            Pages pages,
            Desks desks,
            CaseEvents events,
            LiveOnCall live,
            Desk desk,
            Survivors survivors,
            Alerts alerts,
            TransactionTemplate transactions,
            Clock clock) {
        this.cases = cases;
        this.pages = pages;
        this.desks = desks;
        this.events = events;
        this.live = live;
        this.desk = desk;
        this.survivors = survivors;
        this.alerts = alerts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does everything that is due at this moment. */
    void run() {
        live.refreshWhenDue();
        for (CaseId id : cases.due(BATCH)) {
            transactions.executeWithoutResult(status -> {
                if (!decide(id)) {
                    status.setRollbackOnly();
                }
            });
        }
        alerts.sendDue();
        transactions.executeWithoutResult(status -> survivors.backToProgramWhereNobodyIsLeft());
    }

    /** False when the case changed meanwhile; it is looked at again in the next cycle. */
    private boolean decide(CaseId id) {
        Optional<CaseFile> read = cases.find(id);
        if (read.isEmpty() || read.get().state().phase() == CasePhase.CLOSED) {
            return true;
        }
        CaseFile file = read.get();
        OnCall onCall = live.onCall();
        Duty duty = onCall.at(clock.instant());
        Decision decision =
                Ladder.next(file.state(), PolicyFile.kept(file.policy()), duty, desks.workload(live.unreachable()));
        if (!cases.save(file, decision.next(), decision.wakeAt())) {
            return false;
        }
        decision.actions().forEach(action -> carryOut(file, decision.next(), action));
        return true;
    }

    private void carryOut(CaseFile file, CaseState now, Action action) {
        switch (action) {
            case Action.Page page -> page(file, file.state().round(), page.who(), page.channels());
            case Action.LastResort last -> lastResort(file, last);
            case Action.Tell tell -> tell(file, tell.text());
            case Action.RemindFirstWords remind -> remind(file, remind.who(), "first_words_due");
            case Action.RemindAnswer remind -> remind(file, remind.who(), "answer_due");
            case Action.TakeBack back -> takeBack(file, now, back.who());
            case Action.HandBack back -> handBack(file, back.who());
        }
    }

    private void page(CaseFile file, int round, ResponderId who, Map<Channel, Duration> channels) {
        Optional<Responder> person = live.person(who);
        Map<Channel, Duration> usable = new EnumMap<>(Channel.class);
        person.ifPresent(known -> channels.forEach((channel, wait) -> {
            if (alerts.usable(known, channel).isPresent()) {
                usable.put(channel, wait);
            }
        }));
        if (usable.isEmpty()) {
            person.ifPresent(known -> everyChannel(known).forEach(channel -> usable.put(channel, Duration.ZERO)));
        }
        if (usable.isEmpty()) {
            events.add(file.id(), "cannot_alert", who);
            cases.wake(file.id());
            return;
        }
        hurryFirst(usable);
        usable.forEach((channel, wait) -> pages.plan(file.id(), who, channel, round, wait));
        events.add(file.id(), "alerting", who);
    }

    /** Nobody waits for a second channel when there is no first. */
    private static void hurryFirst(Map<Channel, Duration> channels) {
        if (channels.values().stream().noneMatch(Duration::isZero)) {
            Channel first = channels.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            channels.put(first, Duration.ZERO);
        }
    }

    private List<Channel> everyChannel(Responder person) {
        return java.util.Arrays.stream(Channel.values())
                .filter(channel -> alerts.usable(person, channel).isPresent())
                .toList();
    }

    private void lastResort(CaseFile file, Action.LastResort last) {
        events.add(file.id(), last.nobodyOnDuty() ? "nobody_on_duty" : "nobody_answered");
        List<ResponderId> people = last.who().isEmpty() ? lastRung() : last.who();
        for (ResponderId who : people) {
            live.person(who).ifPresent(person -> {
                for (Channel channel : everyChannel(person)) {
                    // A round of its own number, so that an alert of the round before does not stand for it.
                    pages.plan(file.id(), who, channel, file.state().round() + 1, Duration.ZERO);
                }
                events.add(file.id(), "alerting", who, "last_resort");
            });
        }
    }

    private List<ResponderId> lastRung() {
        List<Rung> rungs = live.onCall().rota().rungs();
        return rungs.isEmpty()
                ? List.of()
                : live.onCall().at(clock.instant()).on(rungs.getLast()).map(Responder::id).stream()
                        .toList();
    }

    private void tell(CaseFile file, WaitingText text) {
        if (survivors.tell(file, text)) {
            events.add(file.id(), "told", null, text.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private void remind(CaseFile file, ResponderId who, String key) {
        events.add(file.id(), "reminded", who);
        live.person(who)
                .ifPresent(person -> desk.say(person, file.id(), key, "code", file.code(), "minutes", waited(file)));
    }

    private void takeBack(CaseFile file, CaseState now, ResponderId who) {
        events.add(file.id(), "taken_back", who);
        desks.ended(who, live.onCall().rota().zone());
        survivors.phase(file, Conversation.Phase.BOT);
        live.person(who)
                .ifPresent(person ->
                        desk.say(person, file.id(), "taken_back", "code", file.code(), "minutes", waited(file)));
    }

    private void handBack(CaseFile file, ResponderId who) {
        cases.close(file.id(), "quiet");
        events.add(file.id(), "closed", who, "quiet");
        desks.ended(who, live.onCall().rota().zone());
        survivors.phase(file, Conversation.Phase.BOT);
        live.person(who).ifPresent(person -> desk.say(person, file.id(), "ended_quiet", "code", file.code()));
    }

    private long waited(CaseFile file) {
        java.time.Instant since = file.state().claimedAt() == null
                ? file.state().openedAt()
                : file.state().claimedAt();
        return Wording.minutes(Duration.between(since, clock.instant()));
    }
}
