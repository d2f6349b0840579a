package org.havenline.conversation;

import java.util.ArrayList;
import java.util.List;
import org.havenline.delivery.Outbox;
import org.havenline.delivery.Priority;
import org.havenline.dialog.Effect;
import org.havenline.dialog.Heard;
import org.havenline.dialog.State;
import org.havenline.dialog.Turn;
import org.havenline.privacy.Contacts;
import org.havenline.text.Segments;
import org.havenline.urgency.Level;
import org.havenline.urgency.UrgencyReading;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Takes the turns of one conversation and carries out what they want, inside the lane's transaction. */
final class Turns {

    private static final Logger log = LoggerFactory.getLogger(Turns.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An answer is one message of at most this many segments. */
    private static final int MAX_SEGMENTS = 3;

    private final Inbox inbox;
    private final Conversations conversations;
    private final Contacts contacts;
    private final Outbox outbox;
    private final Replies replies;
    private final Listener listener;
    private final Talk talk;
    private final HumanHelp humans;
    private final FloodGuard flood;

    Turns(
            Inbox inbox,
            Conversations conversations,
            Contacts contacts,
            Outbox outbox,
            Replies replies,
            Listener listener,
            Talk talk,
            HumanHelp humans,
            FloodGuard flood) {
        this.inbox = inbox;
        this.conversations = conversations;
        this.contacts = contacts;
        this.outbox = outbox;
        this.replies = replies;
        this.listener = listener;
        this.talk = talk;
        this.humans = humans;
        this.flood = flood;
    }

    /** Handles texts in order; false when another turn of this conversation committed first. */
    boolean take(Conversation conversation, List<Inbox.StoredText> unread) {
        if (humans.isResponder(conversation.contact())) {
            unread.forEach(text ->
                    humans.responderSays(conversation.contact(), conversation.line(), text.body(), text.receivedAt()));
            return true;
        }
        Draft draft = new Draft(conversation, stateOf(conversation), inbox.lastHandled(conversation.id()));
        unread.forEach(text -> takeOne(draft, text));
        return commit(draft);
    }

    /**
     * Ends a conversation at once and in silence, without a word of hers (the widget's exit).
     *
     * @return false when another turn committed first
     */
    boolean leave(Conversation conversation) {
        outbox.cancelFor(conversation.id().value());
        humans.left(conversation.id());
        return conversations.save(conversation, conversation.with(Conversation.Phase.LEFT));
    }

    /** Handles texts that the dialog could not: a human is called, and she is not left in silence. */
    boolean handToHuman(Conversation conversation, List<Inbox.StoredText> unread) {
        for (Inbox.StoredText text : unread) {
            UrgencyReading reading = listener.urgencyOf(text.body());
            humans.call(
                    new HumanHelp.Call(conversation, reading, "broken", conversation.language(), text.receivedAt()));
            if (conversation.phase() == Conversation.Phase.HUMAN) {
                humans.relay(conversation, text.body(), reading, text.receivedAt());
            }
        }
        Draft draft = new Draft(conversation, stateOf(conversation), null);
        draft.say(new Effect.Say(
                talk.fallback(conversation.language()),
                List.of(),
                new org.havenline.language.Language(conversation.language())));
        return commit(draft);
    }

    private void takeOne(Draft draft, Inbox.StoredText text) {
        UrgencyReading reading = listener.urgencyOf(text.body());
        if (text.optOut() != null) {
            carrierKeyword(draft, text, text.optOut(), reading);
            return;
        }
        Heard heard =
                listener.hear(draft.now, draft.state, text, reading, humans.isAnyoneOnCall(), draft.lastHandledAt);
        Turn turn = talk.turn(draft.state, heard);
        boolean human = draft.now.phase() == Conversation.Phase.HUMAN;
        boolean leaves = turn.has(Effect.Close.class) || turn.has(Effect.Wipe.class);
        draft.took(turn, text.receivedAt().toEpochMilli());
        for (Effect effect : turn.effects()) {
            carryOut(draft, effect, text);
        }
        if (human && !leaves) {
            humans.relay(draft.now, text.body(), reading, text.receivedAt());
        }
    }

    /** The provider has answered a carrier keyword; a second text from us would be refused or double. */
    private void carrierKeyword(
            Draft draft, Inbox.StoredText text, InboundText.OptOut keyword, UrgencyReading reading) {
        switch (keyword) {
            case STOP -> {
                contacts.optedOut(draft.now.contact());
                outbox.cancelFor(draft.now.id().value());
                humans.reachabilityChanged(draft.now.id(), false);
            }
            case START -> {
                contacts.optedIn(draft.now.contact());
                humans.reachabilityChanged(draft.now.id(), true);
            }
            case HELP ->
                humans.call(new HumanHelp.Call(draft.now, reading, "asked", draft.now.language(), text.receivedAt()));
        }
    }

    private void carryOut(Draft draft, Effect effect, Inbox.StoredText text) {
        switch (effect) {
            case Effect.Say say -> draft.say(say);
            case Effect.Urgent urgent ->
                humans.call(new HumanHelp.Call(
                        draft.now, urgent.reading(), "urgent", draft.now.language(), text.receivedAt()));
            case Effect.BringPerson person ->
                humans.call(new HumanHelp.Call(
                        draft.now, UrgencyReading.CALM, person.reason(), draft.now.language(), text.receivedAt()));
            case Effect.ReleasePerson release -> humans.notWanted(draft.now.id());
            case Effect.TurnQuiet quiet -> humans.quiet(draft.now.id());
            case Effect.Close close -> close(draft, close.silent());
            case Effect.Wipe wipe -> wipe(draft);
            case Effect.LanguageChanged changed ->
                log.info("{} now in {}", draft.now.id(), changed.to().tag());
            case Effect.RememberPlace place -> log.debug("{} named a place", draft.now.id());
        }
    }

    private void close(Draft draft, boolean silent) {
        outbox.cancelFor(draft.now.id().value());
        draft.says.clear();
        draft.silent = silent;
        draft.phase(silent ? Conversation.Phase.LEFT : Conversation.Phase.BOT);
        humans.left(draft.now.id());
    }

    /** Destroys the conversation; what is said after it is said in a new one with a new key. */
    private void wipe(Draft draft) {
        humans.wiped(draft.now.id());
        conversations.wipe(draft.now.id());
        ConversationId fresh = conversations.openFor(draft.now.contact(), draft.now.line(), draft.now.channel());
        draft.restart(conversations.find(fresh).orElseThrow());
    }

    private boolean commit(Draft draft) {
        Conversation after = draft.after(JSON.writeValueAsString(draft.state));
        if (!conversations.save(draft.before, after)) {
            return false;
        }
        Priority priority = draft.state.urgency().compareTo(Level.HIGH) >= 0 ? Priority.FIRST : Priority.ROUTINE;
        int position = 0;
        for (Message message : draft.messages()) {
            if (flood.allows(draft.now.contact()) && !contacts.isOptedOut(draft.now.contact())) {
                replies.answer(after, message, priority, position++);
            }
        }
        return true;
    }

    private State stateOf(Conversation conversation) {
        return conversation.state() == null
                ? listener.beginning(conversation)
                : JSON.readValue(conversation.state(), State.class);
    }

    private static List<Message.Choice> choices(Effect.Say say) {
        return say.options().stream()
                .map(option -> new Message.Choice(option.reply(), option.label()))
                .toList();
    }

    /** What the texts handled so far have come to. */
    private static final class Draft {
        private Conversation before;
        private Conversation now;
        private State state;
        private @Nullable Long lastHandledAt;
        private boolean silent;
        private final List<Effect.Say> says = new ArrayList<>();

        Draft(Conversation conversation, State state, @Nullable Long lastHandledAt) {
            this.before = conversation;
            this.now = conversation.phase() == Conversation.Phase.LEFT
                    ? conversation.with(Conversation.Phase.BOT)
                    : conversation;
            this.state = state;
            this.lastHandledAt = lastHandledAt;
        }

        void say(Effect.Say say) {
            says.add(say);
        }

        void took(Turn turn, long receivedAt) {
            state = turn.state();
            lastHandledAt = receivedAt;
            silent = false;
            if (now.phase() == Conversation.Phase.LEFT) {
                now = now.with(Conversation.Phase.BOT);
            }
            now = now.speaking(state.language(), state.urgency().code());
        }

        void phase(Conversation.Phase phase) {
            now = now.with(phase);
        }

        void restart(Conversation fresh) {
            before = fresh;
            now = fresh;
        }

        Conversation after(String json) {
            return now.withState(json)
                    .speaking(state.language(), state.urgency().code());
        }

        /** Texts that came in together are answered together, in one message as far as it holds. */
        List<Message> messages() {
            List<Message> messages = new ArrayList<>();
            if (silent) {
                return messages;
            }
            StringBuilder joined = new StringBuilder();
            List<Message.Choice> options = List.of();
            for (Effect.Say say : says) {
                boolean fits = joined.isEmpty()
                        || Segments.of(joined + "\n\n" + say.text()).count() <= MAX_SEGMENTS;
                if (!fits) {
                    messages.add(new Message(joined.toString(), say.language().tag(), options));
                    joined.setLength(0);
                }
                joined.append(joined.isEmpty() ? "" : "\n\n").append(say.text());
                options = choices(say);
            }
            if (!joined.isEmpty()) {
                messages.add(
                        new Message(joined.toString(), says.getLast().language().tag(), options));
            }
            return messages;
        }
    }
}
