package org.havenline;

import org.havenline.cli.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The helpline server; see {@code ARCHITECTURE.md} for its rooms. */
@SpringBootApplication
@EnableScheduling
public class Havenline {

    private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";

    /** SQLite's native calls hold a carrier thread; with a few more the other virtual threads go on (measured). */
    private static final int CARRIERS = 8;

    /** Serves, or runs the command that the first argument names. */
    public static void main(String[] arguments) {
        if (System.getProperty(PARALLELISM) == null) {
            int carriers = Math.max(CARRIERS, Runtime.getRuntime().availableProcessors());
            System.setProperty(PARALLELISM, Integer.toString(carriers));
        }
        CommandLine commandLine = new CommandLine(Havenline.class);
        if (arguments.length > 0 && commandLine.knows(arguments[0])) {
            System.exit(commandLine.run(arguments));
        }
        SpringApplication.run(Havenline.class, arguments);
    }
}
