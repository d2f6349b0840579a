package org.havenline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes a trained part of the product from data; one sub-command a part. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Make a trained part of the product from data.",
        subcommands = {TrainLanguage.class, TrainUrgency.class})
final class Train implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return picocli.CommandLine.ExitCode.USAGE;
    }
}
