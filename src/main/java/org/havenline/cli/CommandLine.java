package org.havenline.cli;

import ch.qos.logback.classic.Level;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/**
 * The commands of the jar. Without one of them the jar serves.
 *
 * <p>Exit codes: 0 fine, 1 findings, 2 wrong use.
 */
@Command(
        name = "havenline",
        mixinStandardHelpOptions = true,
        description = "Helpline backend. Without a command: serve.")
public final class CommandLine {

    private final picocli.CommandLine parser;

    /** Without the server's application: for commands that need no database. */
    public CommandLine() {
        this(CommandLine.class);
    }

    /** @param application the server's Spring application, for commands that work on its database */
    public CommandLine(Class<?> application) {
        parser = new picocli.CommandLine(this);
        commands(application).forEach(parser::addSubcommand);
    }

    /** The commands, one class each; a new command is added here and nowhere else. */
    private static List<Object> commands(Class<?> application) {
        return List.of(
                new Chat(),
                new Check(),
                new Draw(),
                new Evaluate(),
                new Explain(),
                new ImportCommand(),
                new KeysCommand(application),
                new PeopleCommand(),
                new RotaCommand(),
                new SegmentsCommand(),
                new Test(),
                new Train(),
                new TranslationsCommand());
    }

    /** Whether the first argument is one of our commands (or asks for help), so that no server starts. */
    public boolean knows(String word) {
        return parser.getSubcommands().containsKey(word)
                || Set.of("--help", "-h").contains(word);
    }

    /** Runs one command and returns its exit code. */
    public int run(String... arguments) {
        keepQuiet();
        return parser.execute(arguments);
    }

    /** Commands speak by their own output; libraries only when something is wrong. */
    private static void keepQuiet() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }
}
