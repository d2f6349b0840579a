package org.havenline.escalation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.havenline.conversation.Conversation;
import org.havenline.conversation.Inbox;
import org.havenline.delivery.Kind;
import org.havenline.delivery.Outbox;
import org.havenline.oncall.Responder;
import org.havenline.oncall.ResponderId;
import org.havenline.privacy.ContactId;
import org.havenline.privacy.Contacts;
import org.havenline.text.Segments;
import org.jspecify.annotations.Nullable;

/** Carries out what responders text: commands about cases, and words for survivors. In the lane's transaction. */
class ResponderDesk {

    private static final int TAKE = 1;

    /** What the provider takes as one text. */
    private static final int LONGEST = 1_600;

    private static final int MOST_SEGMENTS = 10;
    private static final Duration LATELY = Duration.ofHours(2);
    private static final List<String> WRAP_UP =
            List.of("wrap_up", "wrap_up_referral", "wrap_up_follow_up", "wrap_up_done");

    private final Cases cases;
    private final Pages pages;
    private final Desks desks;
    private final CaseEvents events;
    private final CaseNotes notes;
    private final LiveOnCall live;
    private final Desk desk;
    private final Survivors survivors;
    private final Wording wording;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Contacts contacts;
    private final DeskGrammar grammar;
    private final Clock clock;
    private final int showTexts;

    ResponderDesk(Parts parts, DeskGrammar grammar, Clock clock, int showTexts) {
        this.cases = parts.cases();
        this.pages = parts.pages();
        this.desks = parts.desks();
        this.events = parts.events();
        this.notes = parts.notes();
        this.live = parts.live();
        this.desk = parts.desk();
        this.survivors = parts.survivors();
        this.wording = parts.wording();
        this.inbox = parts.inbox();
        this.outbox = parts.outbox();
        this.contacts = parts.contacts();
        this.grammar = grammar;
        this.clock = clock;
        this.showTexts = showTexts;
    }

    /** What the desk works with. */
    record Parts(
            Cases cases,
            Pages pages,
            Desks desks,
            CaseEvents events,
            CaseNotes notes,
            LiveOnCall live,
            Desk desk,
            Survivors survivors,
            Wording wording,
            Inbox inbox,
            Outbox outbox,
            Contacts contacts) {}

    /** One text of a responder. */
    void says(Responder who, ContactId phone, String text) {
        switch (grammar.read(text)) {
            case DeskSaid.Take take -> take(who, take.code());
            case DeskSaid.GiveBack back -> giveBack(who, back.code());
            case DeskSaid.Close close -> close(who, close.code(), "closed");
            case DeskSaid.ToBot bot -> close(who, bot.code(), "to_program");
            case DeskSaid.Offer offer -> offer(who, offer);
            case DeskSaid.Note note -> note(who, note);
            case DeskSaid.ListOpen list -> list(who);
            case DeskSaid.Away away -> away(who);
            case DeskSaid.Here here -> here(who);
            case DeskSaid.Commands commands -> desk.say(who, null, "commands");
            case DeskSaid.CarrierStop stop -> contacts.optedOut(phone);
            case DeskSaid.CarrierStart start -> contacts.optedIn(phone);
            case DeskSaid.Number number -> number(who, number.value(), text);
            case DeskSaid.Point point -> point(who, point.code());
            case DeskSaid.Words words -> words(who, words.code(), words.text());
        }
    }

    /** The responder takes a case by another way than a text: the console, a key of a voice alert. */
    void take(Responder who, CaseCode code) {
        Optional<CaseFile> found = cases.openWith(code);
        if (found.isEmpty()) {
            desk.say(who, null, "no_such_case", "code", code);
            return;
        }
        CaseFile file = found.get();
        if (file.isHeldBy(who.id())) {
            cases.confirm(file.id());
            desk.say(who, file.id(), "already_yours", "code", code);
        } else if (file.isOfferedTo(who.id()) && cases.takeOver(file.id(), who.id())) {
            tookOver(who, file);
        } else if (cases.claim(file.id(), who.id())) {
            claimed(who, file);
        } else {
            takenBy(who, code);
        }
    }

    private void claimed(Responder who, CaseFile file) {
        pages.cancel(file.id());
        outbox.cancelAlerts(file.id().value());
        events.add(file.id(), "claimed", who.id());
        survivors.phase(file, Conversation.Phase.HUMAN);
        survivors.notice(file, file.claimedBefore() ? "human_changed" : "human_joined");
        desk.say(who, file.id(), "taken", "code", file.code(), "language", languageOf(file, who));
        showHerTexts(who, file);
        for (ResponderId other : pages.alerted(file.id())) {
            if (!other.equals(who.id())) {
                live.person(other)
                        .ifPresent(person ->
                                desk.say(person, file.id(), "taken_by", "code", file.code(), "name", who.name()));
            }
        }
    }

    private void tookOver(Responder who, CaseFile file) {
        events.add(file.id(), "took_over", who.id());
        survivors.notice(file, "human_changed");
        desk.say(who, file.id(), "taken", "code", file.code(), "language", languageOf(file, who));
        showHerTexts(who, file);
        notes.of(file).forEach(note -> desk.send(who, Kind.DESK, file.code() + " * " + note, file.id()));
        holder(file).ifPresent(before -> {
            desks.ended(before.id(), live.onCall().rota().zone());
            desk.say(before, file.id(), "hand_over_done", "code", file.code(), "name", who.name());
        });
    }

    /** Who takes a case sees what she wrote last; before that nobody does. */
    private void showHerTexts(Responder who, CaseFile file) {
        for (String text : inbox.latest(file.conversation(), clock.instant().minus(LATELY), showTexts)) {
            String shown = text.length() <= LONGEST / 2 ? text : text.substring(0, LONGEST / 2);
            String said = wording.toResponder("survivor_text", who.ownLanguage(), "code", file.code(), "text", shown);
            desk.send(who, Kind.RELAY, said, file.id())
                    .ifPresent(id -> survivors.remember(file.id(), id, "hers", who.id()));
        }
    }

    private void takenBy(Responder who, CaseCode code) {
        Optional<Responder> winner = cases.openWith(code).flatMap(this::holder);
        if (winner.isPresent()) {
            desk.say(who, null, "taken_by", "code", code, "name", winner.get().name());
        } else {
            desk.say(who, null, "no_such_case", "code", code);
        }
    }

    private void giveBack(Responder who, CaseCode code) {
        Optional<CaseFile> found = cases.openWith(code);
        if (found.isEmpty()) {
            desk.say(who, null, "no_such_case", "code", code);
            return;
        }
        CaseFile file = found.get();
        if (file.isHeldBy(who.id())) {
            backToLadder(who, file);
        } else if (file.isOfferedTo(who.id())) {
            cases.offer(file, null);
            events.add(file.id(), "offer_refused", who.id());
            holder(file)
                    .ifPresent(holder ->
                            desk.say(holder, file.id(), "hand_over_refused", "code", code, "name", who.name()));
        } else if (file.state().phase() == CasePhase.WAITING
                && file.state().asked().contains(who.id())) {
            pages.cancel(file.id(), who.id());
            cases.save(file, file.state().refusedBy(who.id(), clock.instant()), clock.instant());
            events.add(file.id(), "refused", who.id());
            desk.say(who, file.id(), "released", "code", code);
        } else {
            desk.say(who, null, "not_yours", "code", code);
        }
    }

    private void backToLadder(Responder who, CaseFile file) {
        if (!cases.save(file, file.state().backToLadder(clock.instant()), clock.instant())) {
            throw new IllegalStateException("Case " + file.id() + " changed meanwhile");
        }
        cases.offer(cases.find(file.id()).orElseThrow(), null);
        events.add(file.id(), "released", who.id());
        desks.ended(who.id(), live.onCall().rota().zone());
        survivors.phase(file, Conversation.Phase.BOT);
        survivors.tell(file, WaitingText.SOMEONE_ELSE_COMES);
        desk.say(who, file.id(), "released", "code", file.code());
    }

    private void close(Responder who, CaseCode code, String ended) {
        Optional<CaseFile> found = cases.openWith(code).filter(file -> file.isHeldBy(who.id()));
        if (found.isEmpty()) {
            desk.say(who, null, cases.openWith(code).isPresent() ? "not_yours" : "no_such_case", "code", code);
            return;
        }
        CaseFile file = found.get();
        cases.close(file.id(), ended);
        events.add(file.id(), "closed", who.id(), ended);
        desks.ended(who.id(), live.onCall().rota().zone());
        survivors.phase(file, Conversation.Phase.BOT);
        survivors.notice(file, "human_left");
        desks.wrap(who.id(), file.id().value(), 0);
        desk.say(who, file.id(), WRAP_UP.getFirst(), "code", code);
    }

    private void offer(Responder who, DeskSaid.Offer said) {
        Optional<CaseFile> found = cases.openWith(said.code()).filter(file -> file.isHeldBy(who.id()));
        if (found.isEmpty()) {
            desk.say(who, null, "not_yours", "code", said.code());
            return;
        }
        CaseFile file = found.get();
        Optional<Responder> colleague = live.onCall()
                .people()
                .named(said.colleague())
                .filter(other -> live.phoneOf(other).isPresent() && !other.isAway(clock.instant()));
        if (colleague.isEmpty() || !cases.offer(file, colleague.get().id())) {
            desk.say(who, file.id(), "no_colleague", "code", said.code(), "name", said.colleague());
            return;
        }
        if (!said.note().isEmpty()) {
            notes.add(file, who.id(), said.note());
        }
        Responder other = colleague.get();
        events.add(file.id(), "offered", who.id(), other.id().value());
        desk.say(
                other,
                file.id(),
                "hand_over_offer",
                "name",
                who.name(),
                "code",
                file.code(),
                "level",
                wording.level(file.state().level(), other.ownLanguage()),
                "language",
                languageOf(file, other));
        desk.say(who, file.id(), "offered", "code", file.code(), "name", other.name());
    }

    private void note(Responder who, DeskSaid.Note said) {
        Optional<CaseFile> found = cases.openWith(said.code()).filter(file -> file.isHeldBy(who.id()));
        if (found.isEmpty()) {
            desk.say(who, null, "not_yours", "code", said.code());
            return;
        }
        notes.add(found.get(), who.id(), said.text());
        events.add(found.get().id(), "note", who.id());
        desk.say(who, found.get().id(), "note_kept", "code", said.code());
    }

    private void list(Responder who) {
        List<CaseFile> open = cases.open();
        String language = who.ownLanguage();
        String lines = open.stream().map(file -> lineOf(file, language)).collect(Collectors.joining("\n"));
        String text = open.isEmpty()
                ? wording.toResponder("list_empty", language)
                : wording.toResponder("list_head", language) + "\n" + lines;
        desk.send(who, Kind.DESK, text.length() <= LONGEST ? text : text.substring(0, LONGEST), null);
    }

    private String lineOf(CaseFile file, String language) {
        Optional<Responder> holder = holder(file);
        if (holder.isPresent()) {
            return wording.toResponder(
                    "list_line_held",
                    language,
                    "code",
                    file.code(),
                    "level",
                    wording.level(file.state().level(), language),
                    "name",
                    holder.get().name());
        }
        Duration waits = Duration.between(file.state().openedAt(), clock.instant());
        return wording.toResponder(
                "list_line",
                language,
                "code",
                file.code(),
                "level",
                wording.level(file.state().level(), language),
                "minutes",
                Wording.minutes(waits),
                "language",
                wording.language(file.state().language(), language));
    }

    /** Who goes away is asked no more; what they were asked for goes on to the others at once. */
    private void away(Responder who) {
        desks.away(who.id());
        for (CaseCode code : pages.waitingFor(who.id())) {
            cases.openWith(code).ifPresent(file -> {
                pages.cancel(file.id(), who.id());
                cases.save(file, file.state().refusedBy(who.id(), clock.instant()), clock.instant());
            });
        }
        desk.say(who, null, "away");
    }

    private void here(Responder who) {
        desks.here(who.id());
        desk.say(who, null, "here");
    }

    private void number(Responder who, int value, String text) {
        Optional<Desks.Wrap> wrap = desks.wrap(who.id());
        if (wrap.isPresent()) {
            wrapUp(who, wrap.get(), value);
            return;
        }
        List<CaseCode> waiting = pages.waitingFor(who.id());
        if (!cases.heldBy(who.id()).isEmpty()) {
            words(who, Optional.empty(), text.strip());
        } else if (value == TAKE && waiting.size() == 1) {
            take(who, waiting.getFirst());
        } else {
            list(who);
        }
    }

    private void wrapUp(Responder who, Desks.Wrap wrap, int value) {
        if (value > 0) {
            cases.outcome(wrap.caseId(), wrap.step(), value);
        }
        int next = wrap.step() + 1;
        boolean more = next < WRAP_UP.size() - 1;
        desks.wrap(who.id(), more ? wrap.caseId() : null, more ? next : 0);
        String code = cases.find(new CaseId(wrap.caseId()))
                .map(file -> file.code().value())
                .orElse("");
        desk.say(who, null, WRAP_UP.get(next), "code", code);
    }

    private void point(Responder who, CaseCode code) {
        Optional<CaseFile> mine = cases.openWith(code).filter(file -> file.isHeldBy(who.id()));
        if (mine.isEmpty()) {
            take(who, code);
            return;
        }
        cases.heldBy(who.id()).stream()
                .filter(file -> file.code().equals(code))
                .findFirst()
                .ifPresent(file -> cases.confirm(file.id()));
        desk.say(who, mine.get().id(), "pointed", "code", code);
    }

    private void words(Responder who, Optional<CaseCode> named, String text) {
        List<RelayRoute.Mine> mine = cases.heldBy(who.id()).stream()
                .map(file -> new RelayRoute.Mine(
                        file.id(),
                        file.code(),
                        file.confirmedAt() == null ? file.state().openedAt() : file.confirmedAt()))
                .toList();
        boolean elsewhere = named.flatMap(cases::openWith).isPresent();
        switch (RelayRoute.of(named, mine, elsewhere, desks.lastEnded(who.id()))) {
            case RelayRoute.To to -> send(who, cases.find(to.id()).orElseThrow(), text, named.isPresent());
            case RelayRoute.WhichOf which ->
                desk.say(
                        who,
                        null,
                        "which_case",
                        "codes",
                        which.codes().stream().map(CaseCode::value).collect(Collectors.joining(", ")));
            case RelayRoute.NotYours other -> desk.say(who, null, "not_yours", "code", other.code());
            case RelayRoute.NoSuchCase none -> noCase(who, none.code());
        }
    }

    private void noCase(Responder who, Optional<CaseCode> code) {
        if (code.isPresent()) {
            desk.say(who, null, "no_such_case", "code", code.get());
        } else {
            desk.say(who, null, "commands");
        }
    }

    private void send(Responder who, CaseFile file, String text, boolean named) {
        int segments = Segments.of(text).count();
        if (segments > MOST_SEGMENTS || text.length() > LONGEST) {
            desk.say(who, file.id(), "too_long", "segments", segments, "max", MOST_SEGMENTS);
            return;
        }
        if (named) {
            cases.confirm(file.id());
        }
        @Nullable
        String refused = switch (survivors.words(file, who.id(), text)) {
            case ON_ITS_WAY -> null;
            case SHE_LEFT -> "survivor_left";
            case CANNOT_TEXT -> "cannot_text";
        };
        if (refused != null) {
            desk.say(who, file.id(), refused, "code", file.code());
        }
    }

    private String languageOf(CaseFile file, Responder reader) {
        return wording.language(file.state().language(), reader.ownLanguage());
    }

    private Optional<Responder> holder(CaseFile file) {
        return file.state().phase().isHeld() ? file.state().heldBy().flatMap(live::person) : Optional.empty();
    }
}
