package org.havenline.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.havenline.urgency.Explanation;
import org.havenline.urgency.SignReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: how a text was read for danger, sentence by sentence, for who edits the signs. */
@Command(name = "explain", mixinStandardHelpOptions = true, description = "Show how a text is read for danger.")
final class Explain implements Callable<Integer> {

    @Parameters(paramLabel = "TEXT")
    private String text = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Explanation explanation = SignReader.shipped().explain(text);
        PrintWriter print = spec.commandLine().getOut();
        print.println("level: " + explanation.reading().level().code()
                + (explanation.reading().abuserMayRead() ? ", quiet: someone may be reading" : ""));
        print.println("read as: " + explanation.folded().replace("\n", " | "));
        for (Explanation.Step step : explanation.steps()) {
            String changed = step.by().isEmpty() ? "" : " by " + step.by();
            print.println("sentence " + (step.sentence() + 1) + ": " + step.sign() + " ("
                    + step.category().code() + "): " + step.before().code() + " -> "
                    + step.after().code() + changed + ": "
                    + text.substring(step.start(), Math.min(text.length(), Math.max(step.start(), step.end()))));
        }
        print.flush();
        return picocli.CommandLine.ExitCode.OK;
    }
}
