package org.havenline.escalation;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.havenline.conversation.Conversations;
import org.havenline.conversation.Inbox;
import org.havenline.conversation.LiveDialogs;
import org.havenline.conversation.Replies;
import org.havenline.delivery.Outbox;
import org.havenline.privacy.Contacts;
import org.havenline.privacy.RandomIds;
import org.havenline.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the room together, for the application and for tests alike. */
record EscalationParts(
        Ground ground,
        Cases cases,
        Pages pages,
        Desks desks,
        CaseEvents events,
        CaseNotes notes,
        LiveOnCall live,
        DeskWords words,
        Wording wording,
        Desk desk,
        Survivors survivors,
        Alerts alerts) {

    /** What other rooms give. */
    record Ground(
            JdbcClient jdbc,
            Vault vault,
            RandomIds ids,
            Clock clock,
            Contacts contacts,
            Conversations conversations,
            Replies replies,
            TransactionTemplate transactions) {}

    static EscalationParts of(
            Ground ground,
            LiveDialogs dialogs,
            LiveOnCall live,
            List<AlertCarrier> carriers,
            EscalationSettings settings,
            String line) {
        DeskWords words = DeskWords.shipped();
        Wording wording = new Wording(dialogs, words.texts());
        Pages pages = new Pages(ground.jdbc(), ground.ids(), ground.clock());
        Desk desk = new Desk(live, ground.conversations(), ground.replies(), wording, line);
        return new EscalationParts(
                ground,
                new Cases(ground.jdbc(), ground.ids(), ground.clock(), new SecureRandom()),
                pages,
                new Desks(ground.jdbc(), ground.clock()),
                new CaseEvents(ground.jdbc(), ground.ids(), ground.clock()),
                new CaseNotes(ground.jdbc(), ground.vault(), ground.ids(), ground.clock()),
                live,
                words,
                wording,
                desk,
                new Survivors(
                        ground.conversations(),
                        ground.replies(),
                        ground.contacts(),
                        wording,
                        ground.jdbc(),
                        ground.clock()),
                new Alerts(
                        pages,
                        live,
                        desk,
                        wording,
                        carriers,
                        ground.transactions(),
                        ground.clock(),
                        settings.alertsAMinute()));
    }

    ResponderDesk responderDesk(Inbox inbox, Outbox outbox, Clock clock, int showTexts) {
        ResponderDesk.Parts own = new ResponderDesk.Parts(
                cases, pages, desks, events, notes, live, desk, survivors, wording, inbox, outbox, ground.contacts());
        return new ResponderDesk(own, new DeskGrammar(words), clock, showTexts);
    }

    Switchboard switchboard(ResponderDesk responders, Outbox outbox) {
        return new Switchboard(
                cases,
                pages,
                desks,
                events,
                live,
                desk,
                survivors,
                responders,
                wording,
                outbox,
                ground.jdbc(),
                ground.clock());
    }

    DeliveryWatch deliveryWatch() {
        return new DeliveryWatch(cases, pages, events, live, desk, alerts, ground.jdbc(), ground.clock());
    }

    LadderCycle cycle() {
        return new LadderCycle(
                cases, pages, desks, events, live, desk, survivors, alerts, ground.transactions(), ground.clock());
    }
}
