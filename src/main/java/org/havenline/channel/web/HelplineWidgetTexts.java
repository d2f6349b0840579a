package org.havenline.channel.web;

import java.util.List;
import java.util.Map;
import org.havenline.conversation.LiveDialogs;
import org.havenline.language.Language;
import org.havenline.language.Languages;

/** The widget's texts from the live dialogs, so that an edit shows without a restart. */
final class HelplineWidgetTexts implements WidgetTexts {

    private static final String PREFIX = "widget.";

    private final LiveDialogs dialogs;
    private final Languages languages = new Languages();

    HelplineWidgetTexts(LiveDialogs dialogs) {
        this.dialogs = dialogs;
    }

    @Override
    public List<Name> languages() {
        return dialogs.languages().stream().map(this::name).toList();
    }

    @Override
    public Map<String, String> in(String tag) {
        return dialogs.notices(PREFIX, tag);
    }

    private Name name(Language language) {
        return new Name(language.tag(), languages.ownName(language), language.isRightToLeft());
    }
}
