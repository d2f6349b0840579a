package org.havenline.escalation;

import com.ibm.icu.text.MessageFormat;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.havenline.conversation.LiveDialogs;
import org.havenline.urgency.Level;

/** What is said to responders and, about humans, to survivors; the texts themselves are in the dialogs. */
class Wording {

    private static final String RESPONDER = "responder.";

    private final LiveDialogs dialogs;

    private final Map<String, String> deskTexts;

    Wording(LiveDialogs dialogs, Map<String, String> deskTexts) {
        this.dialogs = dialogs;
        this.deskTexts = Map.copyOf(deskTexts);
    }

    /** A text for a responder; {@code values} are pairs of name and value. */
    String toResponder(String key, String language, Object... values) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i + 1 < values.length; i += 2) {
            named.put(String.valueOf(values[i]), String.valueOf(values[i + 1]));
        }
        String notice = dialogs.notice(RESPONDER + key, language, named);
        return notice.isEmpty()
                ? new MessageFormat(deskTexts.getOrDefault(key, ""), Locale.ENGLISH).format(named)
                : notice;
    }

    /** The word for a level, for a responder. */
    String level(Level level, String language) {
        return dialogs.notice(RESPONDER + "level." + level.code(), language, Map.of());
    }

    /** A language's name for a reader of another. */
    String language(String tag, String reader) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.forLanguageTag(reader));
    }

    /** A notice for a survivor. */
    String notice(String key, String language) {
        return dialogs.notice(key, language, Map.of());
    }

    /** What a survivor who waits is told. */
    String waiting(WaitingText text, String language) {
        return text.key().contains("/") ? dialogs.says(text.key(), language) : notice(text.key(), language);
    }

    static long minutes(Duration time) {
        return Math.max(0, time.toMinutes());
    }
}
