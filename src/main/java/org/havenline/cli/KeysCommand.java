package org.havenline.cli;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.havenline.privacy.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The master keys. */
@Command(name = "keys", description = "The master keys.", subcommands = KeysCommand.Rotate.class)
final class KeysCommand {

    private final Class<?> application;

    KeysCommand(Class<?> application) {
        this.application = application;
    }

    /** Puts a new master key in front and wraps every data key anew; a running server reads the new file by itself. */
    @Command(name = "rotate", description = "Make a new master key and wrap every data key anew with it.")
    static final class Rotate implements Callable<Integer> {

        @ParentCommand
        private @Nullable KeysCommand keys;

        @Option(names = "--json", description = "One JSON line instead of a sentence.")
        private boolean json;

        @Override
        public Integer call() {
            // Lazily: nothing is started but what the vault needs.
            try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Objects.requireNonNull(keys).application)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .logStartupInfo(false)
                    .properties(Map.of("logging.level.root", "warn"))
                    .run()) {
                Vault vault = context.getBean(Vault.class);
                Integer rewrapped =
                        context.getBean(TransactionTemplate.class).execute(status -> vault.rotateMasterKey());
                System.out.println(
                        json
                                ? "{\"rewrapped\":" + rewrapped + "}"
                                : "A new master key is in use; " + rewrapped + " data keys were wrapped anew.");
                return 0;
            }
        }
    }
}
