package org.havenline.escalation;

import java.time.Clock;
import java.util.Optional;
import org.havenline.delivery.DeliveryListener;
import org.havenline.delivery.DeliveryState;
import org.havenline.oncall.Channel;
import org.havenline.oncall.Responder;
import org.havenline.oncall.ResponderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hears how texts fare. A failed alert brings the next channel, or the next rung, at once; a human's words that arrived
 * stop the clock, and words that did not are told to who wrote them.
 */
class DeliveryWatch implements DeliveryListener {

    private final Cases cases;
    private final Pages pages;
    private final CaseEvents events;
    private final LiveOnCall live;
    private final Desk desk;
    private final Alerts alerts;
    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryWatch(
            Cases cases,
            Pages pages,
            CaseEvents events,
            LiveOnCall live,
            Desk desk,
            Alerts alerts,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.pages = pages;
        this.events = events;
        this.live = live;
        this.desk = desk;
        this.alerts = alerts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void changed(Delivery delivery) {
        switch (delivery.kind()) {
            case ALERT -> alert(delivery);
            case RELAY -> words(delivery);
            case REPLY, DESK -> {}
        }
    }

    private void alert(Delivery delivery) {
        for (Pages.Page page : pages.carriedBy(delivery.id())) {
            if (delivery.state() == DeliveryState.DELIVERED) {
                pages.settled(page.id(), "delivered");
            } else if (delivery.state() == DeliveryState.FAILED) {
                pages.settled(page.id(), "failed");
                events.add(page.caseId(), "alert_failed", page.who(), String.valueOf(delivery.errorCode()));
                nextChannel(page);
            }
        }
    }

    private void nextChannel(Pages.Page failed) {
        Optional<CaseFile> open =
                cases.find(failed.caseId()).filter(file -> file.state().phase() == CasePhase.WAITING);
        if (open.isEmpty() || pages.hurry(failed.caseId(), failed.who())) {
            return;
        }
        int round = open.get().state().round();
        Optional<Responder> person = live.person(failed.who());
        for (Channel channel : Channel.values()) {
            boolean fresh = person.flatMap(who -> alerts.usable(who, channel)).isPresent()
                    && !pages.wasTried(failed.caseId(), failed.who(), channel, round);
            if (fresh) {
                pages.plan(failed.caseId(), failed.who(), channel, round, java.time.Duration.ZERO);
                return;
            }
        }
        if (!pages.isAnyOut(failed.caseId(), round)) {
            cases.wake(failed.caseId());
        }
    }

    private void words(Delivery delivery) {
        Optional<Sent> sent = jdbc.sql(
                        "select case_id, responder, state from case_text where outbox_id = ? and direction = 'ours'")
                .param(delivery.id().value())
                .query((row, number) -> new Sent(new CaseId(row.getString(1)), row.getString(2), row.getString(3)))
                .optional();
        if (sent.isEmpty()) {
            return;
        }
        jdbc.sql("update case_text set state = ? where outbox_id = ?")
                .params(delivery.state().code(), delivery.id().value())
                .update();
        switch (delivery.state()) {
            case SENT, DELIVERED -> arrived(sent.get());
            case FAILED, CANCELLED -> lost(sent.get(), delivery);
            case NEW, SENDING, UNKNOWN, ACCEPTED -> {}
        }
    }

    private record Sent(CaseId caseId, @Nullable String responder, String stateBefore) {}

    private void arrived(Sent sent) {
        Optional<CaseFile> open =
                cases.find(sent.caseId()).filter(file -> file.state().phase().isHeld());
        open.ifPresent(file -> {
            boolean first = file.state().phase() == CasePhase.CLAIMED;
            if (cases.save(file, file.state().heardFromUs(clock.instant()), clock.instant()) && first) {
                events.add(file.id(), "first_words", file.state().holder());
            }
        });
    }

    /** The clock runs again when none of the words arrived after all. */
    private void lost(Sent sent, Delivery delivery) {
        Optional<CaseFile> open =
                cases.find(sent.caseId()).filter(file -> file.state().phase().isHeld());
        open.ifPresent(file -> {
            events.add(file.id(), "words_failed", file.state().holder(), String.valueOf(delivery.errorCode()));
            if (!anyArrived(file)) {
                cases.save(
                        file,
                        file.state().claimed(file.state().heldBy().orElseThrow(), clock.instant()),
                        clock.instant());
            }
        });
        if (sent.responder() != null && delivery.state() == DeliveryState.FAILED) {
            CaseCode code = cases.find(sent.caseId()).orElseThrow().code();
            live.person(new ResponderId(sent.responder()))
                    .ifPresent(person -> desk.say(person, sent.caseId(), "delivery_failed", "code", code));
        }
    }

    private boolean anyArrived(CaseFile file) {
        return jdbc.sql(
                                "select count(*) from case_text where case_id = ? and direction = 'ours' and state in ('sent', 'delivered') and created_at >= ?")
                        .params(
                                file.id().value(),
                                file.state().claimedAt() == null
                                        ? 0L
                                        : file.state().claimedAt().toEpochMilli())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
