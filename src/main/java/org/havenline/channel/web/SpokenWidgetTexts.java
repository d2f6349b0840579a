package org.havenline.channel.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.havenline.conversation.LiveDialogs;
import org.havenline.language.Language;
import org.havenline.language.Languages;

/** The widget's texts from the live dialogs' notices and their translations. */
class SpokenWidgetTexts implements WidgetTexts {

    private static final String PREFIX = "widget.";
    private static final List<String> KEYS = List.of(
            "title",
            "exit",
            "exit_hint",
            "exit_two_more",
            "exit_one_more",
            "exit_stopped",
            "exit_leaving",
            "before",
            "before_exit",
            "before_return",
            "before_private",
            "open",
            "composer",
            "send",
            "sending",
            "not_sent",
            "offline",
            "you",
            "program",
            "human",
            "typing",
            "new_messages",
            "language",
            "close",
            "closed",
            "without_script",
            "refresh",
            "cannot_leave",
            "choices");
    private static final String TOO_LONG = "too_long";

    private final LiveDialogs dialogs;
    private final Languages languages = new Languages();
    private final ConcurrentMap<String, Name> names = new ConcurrentHashMap<>();

    SpokenWidgetTexts(LiveDialogs dialogs) {
        this.dialogs = dialogs;
    }

    @Override
    public List<Name> languages() {
        return dialogs.languages().stream().map(this::named).toList();
    }

    @Override
    public Map<String, String> in(String tag) {
        String title = dialogs.notice(PREFIX + "title", tag, Map.of());
        String exit = dialogs.notice(PREFIX + "exit", tag, Map.of());
        Map<String, String> values = Map.of("title", title, "exit", exit);
        Map<String, String> texts = new LinkedHashMap<>();
        KEYS.forEach(key -> texts.put(key, dialogs.notice(PREFIX + key, tag, values)));
        texts.put(TOO_LONG, dialogs.notice(TOO_LONG, tag, Map.of()));
        return texts;
    }

    private Name named(Language language) {
        return names.computeIfAbsent(
                language.tag(), tag -> new Name(tag, languages.ownName(language), language.isRightToLeft()));
    }
}
