package org.havenline.channel.web;

import java.util.List;
import java.util.Map;

/** The widget's texts, which stand with the dialogs: the notices whose keys begin with {@code widget.}. */
public interface WidgetTexts {

    /** The languages to choose from, in their order. */
    List<Name> languages();

    /** The texts of one language by key, without the prefix; what is not translated is in the base language. */
    Map<String, String> in(String tag);

    /**
     * A language and what it calls itself.
     *
     * @param tag BCP 47
     */
    record Name(String tag, String own, boolean rightToLeft) {}
}
