package org.havenline.channel.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The widget's texts in the form in which it takes them. */
final class ChatWords {

    /** What the widget needs before it can ask for more: the exit and the way in. */
    private static final List<String> SHORT = List.of("title", "exit", "open");

    private final WidgetTexts texts;
    private final WebChatSettings settings;

    ChatWords(WidgetTexts texts, WebChatSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    /** The language that is spoken to a page which asks for this one; the first of ours when we have nothing near. */
    String tag(@Nullable String wished) {
        return name(wished).tag();
    }

    WidgetTexts.Name name(@Nullable String wished) {
        List<WidgetTexts.Name> ours = texts.languages();
        String tag = wished == null ? "" : wished;
        return ours.stream()
                .filter(name -> name.tag().equalsIgnoreCase(tag))
                .findFirst()
                .or(() -> ours.stream()
                        .filter(name -> primary(name.tag()).equalsIgnoreCase(primary(tag)))
                        .findFirst())
                .orElse(ours.getFirst());
    }

    /** Everything in one language. */
    Map<String, Object> in(@Nullable String wished) {
        WidgetTexts.Name name = name(wished);
        Map<String, String> found = new LinkedHashMap<>(texts.in(name.tag()));
        found.replaceAll((key, text) -> filled(text, found));
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("lang", name.tag());
        words.put("rtl", name.rightToLeft());
        words.put("to", settings.exit(name.tag()).toString());
        words.put("t", found);
        return words;
    }

    /** The short texts of every language, by tag. */
    Map<String, Map<String, Object>> labels() {
        Map<String, Map<String, Object>> labels = new LinkedHashMap<>();
        for (WidgetTexts.Name name : texts.languages()) {
            Map<String, String> all = texts.in(name.tag());
            Map<String, Object> label = new LinkedHashMap<>();
            label.put("name", name.own());
            label.put("rtl", name.rightToLeft());
            label.put("to", settings.exit(name.tag()).toString());
            SHORT.forEach(key -> label.put(key, all.getOrDefault(key, "")));
            labels.put(name.tag(), label);
        }
        return labels;
    }

    private static String filled(String text, Map<String, String> all) {
        return text.replace("{title}", all.getOrDefault("title", "")).replace("{exit}", all.getOrDefault("exit", ""));
    }

    private static String primary(String tag) {
        int hyphen = tag.indexOf('-');
        return hyphen < 0 ? tag : tag.substring(0, hyphen);
    }
}
