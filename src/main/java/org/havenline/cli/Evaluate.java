package org.havenline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Measures a part of the product against a labelled file; one sub-command a part.
 *
 * <p>Exit codes are those of {@link CommandLine}; without a sub-command it prints its usage and answers 2.
 */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measure a part of the product against a labelled file.",
        // One class a line; a new measurement is added here and nowhere else.
        subcommands = {EvaluateLanguage.class, EvaluatePlaces.class, EvaluateUrgency.class})
final class Evaluate implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return picocli.CommandLine.ExitCode.USAGE;
    }
}
