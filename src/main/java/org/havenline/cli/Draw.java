package org.havenline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.havenline.conversation.Content;
import org.havenline.dialog.Dialogs;
import org.havenline.dialog.Drawing;
import org.havenline.dialog.ExampleResources;
import org.havenline.language.Catalogue;
import org.havenline.language.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code draw}: pictures of trees as SVG files, for reading and for talking about them. */
@Command(name = "draw", mixinStandardHelpOptions = true, description = "Draw a tree, or all of them, as SVG.")
final class Draw implements Callable<Integer> {

    @Parameters(paramLabel = "TREE", arity = "0..1", description = "Name of the tree; all trees when missing.")
    private @Nullable String tree;

    @Option(names = "--content", paramLabel = "DIR", description = "Folder laid over the shipped texts.")
    private @Nullable Path folder;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the files go (default: here).")
    private Path out = Path.of("");

    @Option(names = "--lang", defaultValue = "en", description = "Language of the texts (default: en).")
    private String language = "en";

    @Override
    public Integer call() throws IOException {
        Content content;
        Language spoken;
        try {
            content = Content.of(folder);
            spoken = new Language(language);
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
        Dialogs dialogs = loaded.dialogs().get();
        Set<String> known = Drawing.trees(dialogs);
        if (tree != null && !known.contains(tree)) {
            System.err.println("There is no tree " + tree + ", only " + known + ".");
            return 2;
        }
        Files.createDirectories(out.toAbsolutePath());
        for (String id : tree == null ? known : List.of(tree)) {
            Path file = out.resolve(id + ".svg");
            Files.writeString(file, Drawing.svg(dialogs, id, spoken), StandardCharsets.UTF_8);
            System.out.println(file);
        }
        return 0;
    }
}
