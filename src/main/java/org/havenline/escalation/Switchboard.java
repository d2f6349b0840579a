package org.havenline.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.havenline.conversation.Conversation;
import org.havenline.conversation.ConversationId;
import org.havenline.conversation.HumanHelp;
import org.havenline.delivery.Kind;
import org.havenline.delivery.Outbox;
import org.havenline.oncall.Post;
import org.havenline.oncall.Responder;
import org.havenline.oncall.ResponderId;
import org.havenline.privacy.ContactId;
import org.havenline.urgency.Level;
import org.havenline.urgency.UrgencyReading;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The human half as the lane sees it: opens cases, passes her texts on, ends cases when she wants. Everything happens in
 * the transaction of her turn, which also owns the row of her conversation: nothing here touches that row.
 */
class Switchboard implements HumanHelp {

    /** Another decision about the same case may commit in between; after this often the turn is tried anew. */
    private static final int TRIES = 3;

    /** One text with its code in front stays within what the provider takes. */
    private static final int LONGEST = 1_400;

    private final Cases cases;
    private final Pages pages;
    private final Desks desks;
    private final CaseEvents events;
    private final LiveOnCall live;
    private final Desk desk;
    private final Survivors survivors;
    private final ResponderDesk responders;
    private final Wording wording;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    Switchboard(
            Cases cases,
            Pages pages,
            Desks desks,
            CaseEvents events,
            LiveOnCall live,
            Desk desk,
            Survivors survivors,
            ResponderDesk responders,
            Wording wording,
            Outbox outbox,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.pages = pages;
        this.desks = desks;
        this.events = events;
        this.live = live;
        this.desk = desk;
        this.survivors = survivors;
        this.responders = responders;
        this.wording = wording;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean isResponder(ContactId contact) {
        return live.ownerOf(contact).isPresent();
    }

    @Override
    public void responderSays(ContactId responder, String line, String text, Instant at) {
        live.ownerOf(responder).flatMap(live::person).ifPresent(person -> responders.says(person, responder, text));
    }

    @Override
    public boolean isAnyoneOnCall() {
        Workload workload = desks.workload(live.unreachable());
        return live.onCall().at(clock.instant()).posts().stream()
                .anyMatch(post -> post instanceof Post.Staffed staffed && workload.canBePaged(staffed.responder()));
    }

    /** Opens a case, or raises the open one. What is merely elevated opens none: the dialog asks her first. */
    @Override
    public void call(Call call) {
        Level level = call.reading().level();
        Optional<CaseFile> open = cases.openFor(call.conversation().id());
        if (open.isPresent()) {
            raise(open.get(), level);
            return;
        }
        if ("urgent".equals(call.reason()) && !level.pages()) {
            return;
        }
        CaseState state = CaseState.opened(level, call.language(), clock.instant());
        CaseFile file = cases.open(
                call.conversation().id(),
                call.reading().abuserMayRead() ? state.turnedQuiet() : state,
                call.reason(),
                PolicyFile.text(live.policy(level)));
        events.add(file.id(), "opened", null, level.code());
    }

    private void raise(CaseFile file, Level level) {
        if (level.compareTo(file.state().level()) <= 0) {
            return;
        }
        if (change(file.id(), state -> state.raised(level, clock.instant()))) {
            cases.keepPolicy(file.id(), PolicyFile.text(live.policy(level)));
            cases.wake(file.id());
            events.add(file.id(), "raised", null, level.code());
            holder(file)
                    .ifPresent(person -> desk.say(
                            person,
                            file.id(),
                            "level_up",
                            "code",
                            file.code(),
                            "level",
                            wording.level(level, person.ownLanguage())));
        }
    }

    @Override
    public void relay(Conversation conversation, String text, UrgencyReading reading, Instant at) {
        Optional<CaseFile> open = cases.openFor(conversation.id());
        Optional<Responder> holder = open.flatMap(this::holder);
        if (open.isEmpty() || holder.isEmpty()) {
            return;
        }
        CaseFile file = open.get();
        change(file.id(), state -> state.heardFromHer(at));
        cases.wake(file.id());
        raise(cases.find(file.id()).orElseThrow(), reading.level());
        if (reading.level() == Level.EMERGENCY) {
            desk.say(holder.get(), file.id(), "urgent_first", "code", file.code());
        }
        for (String part : parts(text)) {
            String said =
                    wording.toResponder("survivor_text", holder.get().ownLanguage(), "code", file.code(), "text", part);
            desk.send(holder.get(), Kind.RELAY, said, file.id())
                    .ifPresent(id -> survivors.remember(
                            file.id(), id, "hers", holder.get().id()));
        }
    }

    private static List<String> parts(String text) {
        List<String> parts = new java.util.ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(text.length(), start + LONGEST);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            parts.add(text.substring(start, end));
            start = end;
        }
        return parts;
    }

    @Override
    public void left(ConversationId conversation) {
        end(conversation, "left", "survivor_left");
    }

    @Override
    public void notWanted(ConversationId conversation) {
        end(conversation, "not_wanted", "closed_elsewhere");
    }

    @Override
    public void wiped(ConversationId conversation) {
        Optional<CaseFile> file = end(conversation, "deleted", "survivor_deleted");
        // Her words lie in responders' own conversations too; and older cases of hers have left some.
        List<String> hers = jdbc.sql("select id from help_case where conversation_id = ?")
                .param(conversation.value())
                .query((row, number) -> row.getString(1))
                .list();
        for (String id : hers) {
            jdbc.sql(
                            "update outbox set body_sealed = null, state = case when state = 'new' then 'cancelled' else state end where case_id = ? and kind = 'relay'")
                    .param(id)
                    .update();
            jdbc.sql("update case_note set body_sealed = null where case_id = ?")
                    .param(id)
                    .update();
        }
        file.ifPresent(found -> events.add(found.id(), "wiped"));
    }

    private Optional<CaseFile> end(ConversationId conversation, String ended, String key) {
        Optional<CaseFile> open = cases.openFor(conversation);
        open.ifPresent(file -> {
            cases.close(file.id(), ended);
            pages.cancel(file.id());
            outbox.cancelAlerts(file.id().value());
            events.add(file.id(), "closed", null, ended);
            holder(file).ifPresent(person -> {
                desks.ended(person.id(), live.onCall().rota().zone());
                desk.say(person, file.id(), key, "code", file.code());
            });
        });
        return open;
    }

    @Override
    public void reachabilityChanged(ConversationId conversation, boolean reachable) {
        cases.openFor(conversation).ifPresent(file -> {
            cases.reachable(file.id(), reachable ? 1 : 0);
            events.add(file.id(), reachable ? "can_be_texted" : "cannot_be_texted");
            holder(file)
                    .ifPresent(person -> desk.say(
                            person, file.id(), reachable ? "survivor_back" : "cannot_text", "code", file.code()));
        });
    }

    @Override
    public void quiet(ConversationId conversation) {
        cases.openFor(conversation).ifPresent(file -> {
            if (!file.state().quiet() && change(file.id(), CaseState::turnedQuiet)) {
                cases.wake(file.id());
                holder(file).ifPresent(person -> desk.say(person, file.id(), "survivor_quiet", "code", file.code()));
            }
        });
    }

    private Optional<Responder> holder(CaseFile file) {
        Optional<ResponderId> who = file.state().phase().isHeld() ? file.state().heldBy() : Optional.empty();
        return who.flatMap(live::person);
    }

    /** Changes a case whatever else decides about it at the same moment. */
    private boolean change(CaseId id, UnaryOperator<CaseState> change) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<CaseFile> read = cases.find(id);
            if (read.isEmpty() || read.get().state().phase() == CasePhase.CLOSED) {
                return false;
            }
            CaseState after = change.apply(read.get().state());
            if (cases.save(read.get(), after, clock.instant())) {
                return true;
            }
        }
        throw new IllegalStateException("Case " + id + " keeps changing");
    }
}
