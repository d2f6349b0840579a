package org.havenline.channel.demo;

import java.util.List;
import java.util.Locale;
import org.havenline.escalation.CaseBoard;
import org.havenline.language.Language;
import org.havenline.language.Languages;

/** The case board in plain sentences, for the demo page. */
final class BoardedCases implements DemoCases {

    private static final int SHOWN = 4;

    private final CaseBoard board;
    private final Languages languages = new Languages();

    BoardedCases(CaseBoard board) {
        this.board = board;
    }

    @Override
    public List<DemoCase> newest() {
        return board.newest(SHOWN).stream().map(this::shown).toList();
    }

    private DemoCase shown(CaseBoard.Line line) {
        List<String> history =
                board.history(line.id()).stream().map(BoardedCases::sentence).toList();
        return new DemoCase(
                line.code().value(),
                line.level().name().toLowerCase(Locale.ROOT),
                line.phase(),
                languages.englishName(new Language(line.language())),
                history);
    }

    private static String sentence(CaseBoard.Event event) {
        String who = event.who().map(id -> id.value()).orElse("someone");
        return switch (event.what()) {
            case "opened" -> "Case opened, " + event.detail();
            case "raised" -> "Raised to " + event.detail();
            case "alerting" -> "Alert to " + who;
            case "alert_failed" -> "The alert did not reach " + who;
            case "cannot_alert" -> who + " cannot be alerted";
            case "nobody_on_duty" -> "Nobody is on duty";
            case "nobody_answered" -> "Nobody answered this round";
            case "told" -> "The survivor was told the truth: " + event.detail().replace('_', ' ');
            case "claimed", "took_over" -> who + " took the case";
            case "first_words" -> "The first human words arrived";
            case "words_failed" -> "Human words did not arrive";
            case "reminded" -> who + " was reminded to write";
            case "taken_back" -> "Taken back from " + who;
            case "released" -> who + " gave it back";
            case "offered" -> who + " offered it to " + event.detail();
            case "closed" -> "Closed";
            case "wiped" -> "The survivor deleted the conversation";
            case "cannot_be_texted" -> "The survivor cannot be texted (STOP)";
            case "can_be_texted" -> "The survivor can be texted again";
            default -> event.what().replace('_', ' ');
        };
    }
}
