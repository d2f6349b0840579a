package org.havenline.cli;

import picocli.CommandLine.Command;

/** {@code import}: brings in what others keep, judged as a whole before anything changes. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Bring in a rota or a directory.",
        subcommands = ImportRotaCommand.class)
final class ImportCommand {}
