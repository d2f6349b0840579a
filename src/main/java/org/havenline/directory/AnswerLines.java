package org.havenline.directory;

import java.util.List;
import java.util.Optional;
import org.havenline.language.Language;

/**
 * Answers as short lines for text messages: name, number, hours. Never a street, never a link that tells what it is
 * about, never more than three. Words come from outside, in the person's language.
 */
public final class AnswerLines {

    /** So many fit a small screen and a frightened mind. */
    public static final int MAX_ANSWERS = 3;

    /** The few words a line needs; a catalogue gives them. */
    public interface Words {

        /** Marks without any language, for where no catalogue is at hand. */
        Words PLAIN = new Words() {
            @Override
            public String byText(String number, Language language) {
                return "SMS " + number;
            }

            @Override
            public String always(Language language) {
                return "24/7";
            }

            @Override
            public String checkFirst(Language language) {
                return "?";
            }
        };

        /** "text 686868". */
        String byText(String number, Language language);

        /** "day and night". */
        String always(Language language);

        /** "call to check". */
        String checkFirst(Language language);
    }

    private final Words words;

    public AnswerLines(Words words) {
        this.words = words;
    }

    /** One line an answer, best first. */
    public List<String> of(List<Found> found, Language language) {
        return found.stream().limit(MAX_ANSWERS).map(one -> line(one, language)).toList();
    }

    private String line(Found found, Language language) {
        Resource resource = found.resource();
        StringBuilder line = new StringBuilder(resource.wording().brief(language));
        List<Phone> phones = resource.contact().phones();
        Optional<Phone> voice = phones.stream().filter(Phone::takesCalls).findFirst();
        Optional<Phone> text = phones.stream().filter(Phone::takesTexts).findFirst();
        String separator = ": ";
        if (voice.isPresent()) {
            line.append(separator).append(number(voice.get()));
            separator = ", ";
        }
        if (text.isPresent()) {
            String keyword = text.get().description().matches("[A-Z]{2,12}") ? text.get().description() + " > " : "";
            line.append(separator).append(words.byText(keyword + text.get().number(), language));
            separator = ", ";
        }
        if (phones.isEmpty() && !resource.contact().telling() && !resource.contact().url().isEmpty()) {
            line.append(separator).append(resource.contact().url().replaceFirst("^https?://(www\\.)?", ""));
            separator = ", ";
        }
        if (resource.hours().always() && !phones.isEmpty()) {
            line.append(separator).append(words.always(language));
        }
        if (found.checkFirst() || found.now() == Hours.Now.HOLIDAY) {
            line.append(" (").append(words.checkFirst(language)).append(')');
        }
        return line.toString();
    }

    private static String number(Phone phone) {
        return phone.extension().isEmpty() ? phone.number() : phone.number() + " x" + phone.extension();
    }
}
