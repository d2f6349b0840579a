package org.havenline.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havenline.delivery.Kind;
import org.havenline.delivery.OutboxId;
import org.havenline.oncall.Channel;
import org.havenline.oncall.ContactMethod;
import org.havenline.oncall.Responder;
import org.havenline.oncall.ResponderId;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the alerts that are due. Several for one person become one text; a person gets only so many texts a minute, and
 * what is over waits and is bundled, never dropped.
 */
class Alerts {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Longer than a carrier's own time-outs together. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final Pages pages;
    private final LiveOnCall live;
    private final Desk desk;
    private final Wording wording;
    private final List<AlertCarrier> carriers;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final int aMinute;

    Alerts(
            Pages pages,
            LiveOnCall live,
            Desk desk,
            Wording wording,
            List<AlertCarrier> carriers,
            TransactionTemplate transactions,
            Clock clock,
            int aMinute) {
        this.pages = pages;
        this.live = live;
        this.desk = desk;
        this.wording = wording;
        this.carriers = carriers;
        this.transactions = transactions;
        this.clock = clock;
        this.aMinute = aMinute;
    }

    /** Whether a person can be alerted that way at this moment. */
    Optional<ContactMethod> usable(Responder person, Channel channel) {
        if (channel == Channel.SMS) {
            return live.phoneOf(person).flatMap(phone -> person.usable(channel));
        }
        return carrierOf(channel).flatMap(carrier -> person.usable(channel));
    }

    /** Sends everything that is due. */
    void sendDue() {
        Map<ResponderId, List<Pages.Due>> texts = new LinkedHashMap<>();
        List<Pages.Due> others = new ArrayList<>();
        for (Pages.Due due : pages.due()) {
            if (due.channel() == Channel.SMS) {
                texts.computeIfAbsent(due.who(), who -> new ArrayList<>()).add(due);
            } else {
                others.add(due);
            }
        }
        texts.forEach((who, dues) -> transactions.executeWithoutResult(status -> {
            if (!text(who, dues)) {
                status.setRollbackOnly();
            }
        }));
        others.forEach(this::carry);
    }

    /** False when one of them was sent or cancelled meanwhile: the next cycle bundles anew. */
    private boolean text(ResponderId who, List<Pages.Due> dues) {
        Optional<Responder> person = live.person(who);
        if (person.isEmpty() || live.phoneOf(person.get()).isEmpty()) {
            dues.forEach(due -> pages.settled(due.id(), "failed"));
            return true;
        }
        if (pages.alertsSince(who, clock.instant().minus(MINUTE)) >= aMinute) {
            return true;
        }
        CaseId about = dues.size() == 1 ? dues.getFirst().caseId() : null;
        OutboxId carriedBy = desk.send(person.get(), Kind.ALERT, textOf(person.get(), dues), about)
                .orElseThrow();
        return dues.stream().allMatch(due -> pages.sent(due.id(), carriedBy));
    }

    String textOf(Responder person, List<Pages.Due> dues) {
        Pages.Due gravest = dues.getFirst();
        String language = person.ownLanguage();
        if (dues.size() == 1) {
            return wording.toResponder(
                    gravest.round() == 0 ? "alert" : "alert_again",
                    language,
                    "level",
                    wording.level(gravest.level(), language),
                    "minutes",
                    minutesSince(gravest.openedAt()),
                    "language",
                    wording.language(gravest.language(), language),
                    "code",
                    gravest.code());
        }
        Instant oldest =
                dues.stream().map(Pages.Due::openedAt).min(Instant::compareTo).orElseThrow();
        return wording.toResponder(
                "alert_many",
                language,
                "count",
                dues.size(),
                "minutes",
                minutesSince(oldest),
                "level",
                wording.level(gravest.level(), language));
    }

    private void carry(Pages.Due due) {
        Optional<AlertCarrier> carrier = carrierOf(due.channel());
        Optional<Responder> person = live.person(due.who());
        Optional<String> address =
                person.flatMap(who -> who.usable(due.channel())).map(ContactMethod::address);
        if (carrier.isEmpty() || address.isEmpty()) {
            pages.settled(due.id(), "failed");
            return;
        }
        // Marked before it is handed over: a crash in between alerts once more, which harms nobody.
        if (pages.lease(due.id(), LEASE)) {
            boolean taken = carrier.get().alert(address.get(), textOf(person.orElseThrow(), List.of(due)));
            pages.settled(due.id(), taken ? "sent" : "failed");
        }
    }

    private Optional<AlertCarrier> carrierOf(Channel channel) {
        return carriers.stream().filter(carrier -> carrier.channel() == channel).findFirst();
    }

    private long minutesSince(Instant then) {
        return Wording.minutes(Duration.between(then, clock.instant()));
    }
}
