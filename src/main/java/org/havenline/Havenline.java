package org.havenline;

import org.havenline.cli.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The helpline server; see {@code ARCHITECTURE.md} for its rooms. */
@SpringBootApplication
@EnableScheduling
public class Havenline {

    /** Serves, or runs the command that the first argument names. */
    public static void main(String[] arguments) {
        CommandLine commandLine = new CommandLine();
        if (arguments.length > 0 && commandLine.knows(arguments[0])) {
            System.exit(commandLine.run(arguments));
        }
        SpringApplication.run(Havenline.class, arguments);
    }
}
