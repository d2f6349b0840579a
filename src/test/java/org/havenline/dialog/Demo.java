package org.havenline.dialog;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havenline.language.Candidate;
import org.havenline.language.Catalogue;
import org.havenline.language.Language;
import org.havenline.language.LanguageReader;
import org.havenline.language.LanguageReading;
import org.havenline.language.Translation;
import org.havenline.urgency.Category;
import org.havenline.urgency.Level;
import org.havenline.urgency.Reason;
import org.havenline.urgency.UrgencyReader;
import org.havenline.urgency.UrgencyReading;

/** A small helpline with readers and a directory that know only what the stories say. */
final class Demo {

    static final Path CONTENT = Path.of("src/test/resources/dialog/engine");
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final Map<String, String> FRENCH = Map.of(
            "first/start.say", "Bonjour. Maintenant, ça va ?",
            "work/start.choice.pay.hear", "salaire, argent",
            "helpline/notice/language_switched", "D’accord, {language}.");

    private static final Map<String, String> CHINESE = Map.of("work/start.choice.papers.hear", "护照, 证件");

    private Demo() {}

    static Dialogs dialogs() {
        return Dialogs.load(DialogFiles.folder(CONTENT), catalogue(), resources())
                .orThrow();
    }

    static Catalogue catalogue() {
        return (language, context, source) -> Optional.ofNullable(
                        switch (language.tag()) {
                            case "fr" -> FRENCH.get(context);
                            case "zh-Hans" -> CHINESE.get(context);
                            default -> null;
                        })
                .map(text -> new Translation(text, Translation.State.DONE));
    }

    static Listening listening() {
        return new Listening(languages(), urgency());
    }

    static Circumstances ordinary() {
        return Circumstances.ordinary(Channel.SMS, 12, DAY);
    }

    static LanguageReader languages() {
        return (text, prior) -> {
            String[] words = text.split(" ");
            if (text.startsWith("unservedish")) {
                return new LanguageReading(Language.UNDETERMINED, 0, List.of(), 0.9, words.length);
            }
            String tag = text.startsWith("bonjour") || text.startsWith("je ") ? "fr" : "";
            return tag.isEmpty()
                    ? LanguageReading.NOTHING
                    : new LanguageReading(
                            new Language(tag), 0.99, List.of(new Candidate(new Language(tag), 0.99)), 0, words.length);
        };
    }

    static UrgencyReader urgency() {
        return text -> {
            if (text.contains("knife")) {
                return reading(Level.EMERGENCY, Category.WEAPON, false);
            }
            if (text.contains("help me")) {
                return reading(Level.HIGH, Category.DISTRESS_OTHER, false);
            }
            if (text.contains("reading this")) {
                return reading(Level.HIGH, Category.ABUSER_PRESENT, true);
            }
            return text.contains("heavy")
                    ? reading(Level.ELEVATED, Category.DISTRESS_OTHER, false)
                    : UrgencyReading.CALM;
        };
    }

    private static UrgencyReading reading(Level level, Category category, boolean quiet) {
        return new UrgencyReading(level, List.of(new Reason(category, "demo/sign", 0, 1)), quiet);
    }

    static ResourceAnswers resources() {
        return new ResourceAnswers() {
            @Override
            public PlaceAnswer place(String typed, Language language) {
                return switch (typed) {
                    case "Montreal" -> new PlaceAnswer.Certain(new Place("Montreal QC", "qc", "Montreal QC"));
                    case "London" ->
                        new PlaceAnswer.Several(List.of(
                                new Place("London ON", "on", "London ON"), new Place("London UK", "", "London UK")));
                    default -> new PlaceAnswer.Unknown();
                };
            }

            @Override
            public List<String> lines(Query query) {
                List<String> lines = new ArrayList<>();
                for (int i = 0; i < query.max(); i++) {
                    lines.add("Clinic " + query.need() + " " + query.place() + " 416-555-01" + (10 + i));
                }
                return lines;
            }
        };
    }
}
