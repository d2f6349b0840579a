package org.havenline.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/**
 * One language as people write it: a BCP 47 tag, with a script part where the script is not the usual one.
 *
 * <p>Examples: {@code en}, {@code zh-Hans}, {@code hi-Latn} (Hindi in Latin letters). {@link #UNDETERMINED} stands
 * for "cannot be told" (digits, a link, a name). The tag's form is checked, its meaning is not.
 */
public record Language(String tag) {

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

    /** No language can be told from the text; the conversation keeps the one it has. */
    public static final Language UNDETERMINED = new Language("und");

    /** @throws IllegalArgumentException when the tag is not of the form {@code ll[-Ssss][-RR]} */
    public Language {
        if (!TAG.matcher(tag).matches()) {
            throw new IllegalArgumentException("not a language tag: " + tag);
        }
    }

    /** Whether its text runs from right to left. */
    public boolean isRightToLeft() {
        return new ULocale(tag).isRightToLeft();
    }

    /** The language without its script: {@code zh} for {@code zh-Hant}, {@code hi} for {@code hi-Latn}. */
    public String base() {
        return new ULocale(tag).getLanguage();
    }

    /** Whether this is a language of another script written in Latin letters, such as {@code ar-Latn}. */
    public boolean isRomanised() {
        return tag.endsWith("-Latn");
    }

    /** The same language in its own script: {@code hi} for {@code hi-Latn}, {@code zh-Hans} for {@code zh-Latn}. */
    public Language inOwnScript() {
        if (!isRomanised()) {
            return this;
        }
        return base().equals("zh") ? new Language("zh-Hans") : new Language(base());
    }

    /** The ISO 15924 code of the script it is written in, such as {@code Latn} or {@code Arab}. */
    public String script() {
        String script = ULocale.addLikelySubtags(new ULocale(tag)).getScript();
        return script.isEmpty() ? UScript.getShortName(UScript.UNKNOWN) : script;
    }

    @Override
    public String toString() {
        return tag;
    }
}
