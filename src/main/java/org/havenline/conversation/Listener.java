package org.havenline.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.havenline.dialog.Channel;
import org.havenline.dialog.Circumstances;
import org.havenline.dialog.Heard;
import org.havenline.dialog.State;
import org.havenline.language.Language;
import org.havenline.language.LanguageReader;
import org.havenline.language.Prior;
import org.havenline.privacy.Address;
import org.havenline.urgency.UrgencyReader;
import org.havenline.urgency.UrgencyReading;
import org.jspecify.annotations.Nullable;

/** Listens: turns a stored text into what was heard. Urgency first, and not gated by language. */
final class Listener {

    private final UrgencyReader urgency;
    private final LanguageReader languages;
    private final ConversationSettings settings;
    private final Clock clock;

    Listener(UrgencyReader urgency, LanguageReader languages, ConversationSettings settings, Clock clock) {
        this.urgency = urgency;
        this.languages = languages;
        this.settings = settings;
        this.clock = clock;
    }

    UrgencyReading urgencyOf(String text) {
        return urgency.read(text);
    }

    /** @param lastHandledAt when her text before this one came, epoch milliseconds; null for the first */
    Heard hear(
            Conversation conversation,
            State state,
            Inbox.StoredText text,
            UrgencyReading reading,
            boolean onCall,
            @Nullable Long lastHandledAt) {
        return new Heard(
                text.body(),
                languages.read(text.body(), prior(state)),
                reading,
                circumstances(conversation, text, onCall, lastHandledAt));
    }

    /** A conversation before its first text, in the language that its page or our number suggests. */
    State beginning(Conversation conversation) {
        boolean told = !Language.UNDETERMINED.tag().equals(conversation.language());
        return State.beginning(new Language(told ? conversation.language() : settings.language()));
    }

    private static Prior prior(State state) {
        Language language = new Language(state.language());
        if (language.equals(Language.UNDETERMINED)) {
            return Prior.NONE;
        }
        if (state.languageChosen()) {
            return Prior.chosen(language);
        }
        return state.isNew() ? Prior.channel(language) : Prior.previous(language);
    }

    private Circumstances circumstances(
            Conversation conversation, Inbox.StoredText text, boolean onCall, @Nullable Long lastHandledAt) {
        ZonedDateTime here = clock.instant().atZone(settings.zone());
        boolean gap = lastHandledAt != null
                && Duration.ofMillis(text.receivedAt().toEpochMilli() - lastHandledAt)
                                .compareTo(settings.gap())
                        > 0;
        Channel channel = conversation.channel() == Address.Channel.WEB ? Channel.WEB : Channel.SMS;
        boolean human = conversation.phase() == Conversation.Phase.HUMAN;
        return new Circumstances(channel, onCall, here.getHour(), here.toLocalDate(), gap, human);
    }
}
