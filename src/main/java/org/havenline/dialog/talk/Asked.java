package org.havenline.dialog.talk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.havenline.dialog.Effect;
import org.havenline.dialog.ResourceAnswers;
import org.havenline.dialog.ResourceAnswers.Place;
import org.havenline.dialog.ResourceAnswers.PlaceAnswer;
import org.havenline.dialog.Turn;
import org.havenline.dialog.tree.Ask;
import org.havenline.dialog.tree.Flag;
import org.havenline.dialog.tree.Node;
import org.havenline.dialog.tree.Target;
import org.havenline.language.Language;
import org.havenline.text.Folded;
import org.havenline.text.Word;

/** Reads the answer to a node's {@code ask}, keeps it and goes on. Everything can be skipped. */
final class Asked {

    private static final String SKIP = "skip";

    /** More choices of places than this confuse and do not fit. */
    private static final int MAX_PLACES = 4;

    /** An hour of the day, alone or as part of a span. */
    private static final Pattern HOUR = Pattern.compile("(?<!\\d)([01]?\\d|2[0-4])(?!\\d)");

    private final Vocabulary vocabulary;
    private final Speaker speaker;
    private final Tongue tongue;
    private final ResourceAnswers resources;

    Asked(Vocabulary vocabulary, Speaker speaker, Tongue tongue, ResourceAnswers resources) {
        this.vocabulary = vocabulary;
        this.speaker = speaker;
        this.tongue = tongue;
        this.resources = resources;
    }

    /** Whether the text is an answer; if so the turn is made. */
    boolean answers(Draft draft, Node node, Ask ask, Folded text) {
        if (vocabulary.answers().exactly(text).filter(SKIP::equals).isPresent()) {
            return went(draft, node, ask, SKIP);
        }
        return switch (ask.kind()) {
            case YES_NO -> yesNo(draft, node, ask, text);
            case PLACE -> place(draft, node, ask);
            case TIME -> time(draft, node, ask, text);
            case TEXT -> text(draft, node, ask);
        };
    }

    /** Takes an answer that was offered by number. */
    void take(Draft draft, Node node, Ask ask, String answer) {
        draft.keep(ask.as(), answer);
        went(draft, node, ask, answer);
    }

    /** Takes one of the offered places. */
    void take(Draft draft, Node node, Ask ask, Reply.PlaceNamed place) {
        keepPlace(draft, node, ask, new Place(place.code(), place.province(), place.label()));
    }

    /** Says that the answer was not understood, once; a second time it goes on as if skipped. */
    void askAgain(Draft draft, Node node, Ask ask) {
        draft.how = Turn.How.NOT_UNDERSTOOD;
        if (draft.misses > 0 && ask.kind() != Ask.Kind.YES_NO) {
            draft.misses = 0;
            went(draft, node, ask, SKIP);
            return;
        }
        draft.misses++;
        speaker.notice(
                draft,
                switch (ask.kind()) {
                    case PLACE -> "place_unknown";
                    case TIME -> "time_unknown";
                    case YES_NO, TEXT -> "not_understood";
                });
        speaker.offerAgain(draft);
    }

    private boolean yesNo(Draft draft, Node node, Ask ask, Folded text) {
        Optional<String> answer = vocabulary.answers().exactly(text);
        if (answer.isEmpty() && !node.is(Flag.SAFETY)) {
            answer = clear(text);
        }
        if (answer.isEmpty()) {
            return false;
        }
        draft.keep(ask.as(), answer.get());
        return went(draft, node, ask, answer.get());
    }

    /** "yes I can" is yes when no word of no stands beside it. */
    private Optional<String> clear(Folded text) {
        List<String> said = vocabulary.answers().search(text).stream()
                .map(WordIndex.Hit::meaning)
                .filter(answer -> !answer.equals(SKIP))
                .toList();
        return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
    }

    private boolean place(Draft draft, Node node, Ask ask) {
        return switch (resources.place(draft.heard.text(), draft.language)) {
            case PlaceAnswer.Certain certain -> keepPlace(draft, node, ask, certain.place());
            case PlaceAnswer.Several several -> {
                speaker.notice(draft, "place_which");
                speaker.offer(
                        draft,
                        several.places().stream()
                                .limit(MAX_PLACES)
                                .map(place -> new Reply.PlaceNamed(place.code(), place.province(), place.label()))
                                .toList());
                yield true;
            }
            case PlaceAnswer.Unknown unknown -> false;
        };
    }

    private boolean keepPlace(Draft draft, Node node, Ask ask, Place place) {
        draft.keep(ask.as(), place.code());
        if (!place.province().isEmpty()) {
            draft.keep("province", place.province());
        }
        draft.effect(new Effect.RememberPlace(place.code(), place.province()));
        return went(draft, node, ask, "any");
    }

    private boolean time(Draft draft, Node node, Ask ask, Folded text) {
        if (!HOUR.matcher(text.value()).find()) {
            return false;
        }
        draft.keep(
                ask.as(),
                text.words().stream()
                        .map(Word::text)
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""));
        return went(draft, node, ask, "any");
    }

    private boolean text(Draft draft, Node node, Ask ask) {
        boolean aboutLanguage = vocabulary
                .trees()
                .helpline()
                .flow("languages")
                .filter(node.id()::equals)
                .isPresent();
        if (aboutLanguage) {
            return language(draft, node, ask);
        }
        draft.keep(ask.as(), draft.heard.text().strip());
        return went(draft, node, ask, "any");
    }

    /** At the list of languages: a name of one, or simply a text in it. */
    private boolean language(Draft draft, Node node, Ask ask) {
        Optional<Language> named = tongue.named(draft.heard.text());
        named.ifPresent(language -> tongue.choose(draft, language));
        boolean changed = !draft.language.tag().equals(draft.before().language());
        return (named.isPresent() || changed) && went(draft, node, ask, "any");
    }

    /** Goes where the answer leads: back to what was interrupted when the question came between. */
    private boolean went(Draft draft, Node node, Ask ask, String answer) {
        draft.how = draft.how == Turn.How.NUMBER || draft.how == Turn.How.NOT_UNDERSTOOD ? draft.how : Turn.How.ANSWER;
        draft.took(node.id() + ".then." + (ask.then().containsKey(answer) ? answer : "any"));
        Target next =
                ask.leadsTo(answer).or(() -> Optional.ofNullable(node.go())).orElse(new Target.Resume());
        boolean aboutLanguage = vocabulary
                .trees()
                .helpline()
                .flow("languages")
                .filter(node.id()::equals)
                .isPresent();
        speaker.follow(draft, aboutLanguage && !draft.resume.isEmpty() ? new Target.Resume() : next);
        return true;
    }
}
