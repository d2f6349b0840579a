package org.havenline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import org.havenline.conversation.Content;
import org.havenline.dialog.Channel;
import org.havenline.dialog.Circumstances;
import org.havenline.dialog.Dialogs;
import org.havenline.dialog.Effect;
import org.havenline.dialog.ExampleResources;
import org.havenline.dialog.Heard;
import org.havenline.dialog.Listening;
import org.havenline.dialog.State;
import org.havenline.dialog.Turn;
import org.havenline.language.Catalogue;
import org.havenline.language.Language;
import org.havenline.text.Segments;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chat}: a conversation in the terminal, with what a coordinator wants to see beside it. Nothing is kept. */
@Command(
        name = "chat",
        mixinStandardHelpOptions = true,
        description = "Talk to the dialogs in the terminal; an empty line ends it.")
final class Chat implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "Folder with dialogs/ and translations/, laid over the shipped ones.")
    private @Nullable Path folder;

    @Option(names = "--lang", defaultValue = "en", description = "Language that the channel suggests (default: en).")
    private String language = "en";

    @Option(names = "--web", description = "As the web chat: choices are buttons.")
    private boolean web;

    @Option(names = "--alone", description = "As if nobody were on call.")
    private boolean alone;

    @Override
    public Integer call() throws IOException {
        Content content;
        State state;
        try {
            content = Content.of(folder);
            state = State.beginning(new Language(language));
        } catch (IllegalArgumentException wrongUse) {
            System.err.println(wrongUse.getMessage());
            return 2;
        }
        Dialogs.Loaded loaded =
                Dialogs.load(content.files(), Catalogue.of(content.translations()), new ExampleResources());
        if (loaded.dialogs().isEmpty()) {
            FindingsPrinter.print(loaded.findings());
            return 1;
        }
        talk(loaded.dialogs().get(), Content.listening(), state);
        return 0;
    }

    private void talk(Dialogs dialogs, Listening listening, State beginning) throws IOException {
        State state = beginning;
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.print("> ");
        for (String line = lines.readLine(); line != null && !line.isBlank(); line = lines.readLine()) {
            Heard heard = listening.hear(line, state, circumstances());
            Turn turn = dialogs.turn(state, heard);
            state = turn.state();
            show(heard, turn);
            System.out.print("> ");
        }
        System.out.println();
    }

    private Circumstances circumstances() {
        LocalDateTime now = LocalDateTime.now(Clock.systemDefaultZone());
        return new Circumstances(
                web ? Channel.WEB : Channel.SMS, !alone, now.getHour(), now.toLocalDate(), false, false);
    }

    private static void show(Heard heard, Turn turn) {
        System.out.printf(
                "  [read as %s %.2f, urgency %s %s, understood by %s, at %s]%n",
                heard.language().language(),
                heard.language().confidence(),
                heard.urgency().level().code(),
                heard.urgency().reasons().stream()
                        .map(reason -> reason.category().code())
                        .distinct()
                        .toList(),
                turn.trace().how(),
                turn.state().at());
        turn.effects().forEach(Chat::show);
        if (turn.say().isEmpty()) {
            System.out.println("  [nothing is sent]");
        }
    }

    private static void show(Effect effect) {
        switch (effect) {
            case Effect.Say say -> {
                Segments segments = Segments.of(say.text());
                System.out.println(say.text());
                say.options().forEach(option -> System.out.println("  (" + option.reply() + ") " + option.label()));
                System.out.printf("  [%s, %s, %d segments]%n", say.language(), segments.encoding(), segments.count());
            }
            case Effect.BringPerson person -> System.out.println("  [a person is called: " + person.reason() + "]");
            case Effect.ReleasePerson release -> System.out.println("  [the call for a person is taken back]");
            case Effect.Urgent urgent ->
                System.out.println("  [alert: " + urgent.reading().level().code() + "]");
            case Effect.TurnQuiet quiet -> System.out.println("  [quiet: somebody else may be reading]");
            case Effect.Close close -> System.out.println(close.silent() ? "  [closed, silently]" : "  [closed]");
            case Effect.Wipe wipe -> System.out.println("  [everything kept is deleted]");
            case Effect.LanguageChanged changed ->
                System.out.println("  [language: " + changed.from() + " to " + changed.to() + "]");
            case Effect.RememberPlace place -> System.out.println("  [place: " + place.place() + "]");
        }
    }
}
