package org.evenhand.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The offline tools of the command line. Their first word decides that the application does not start. */
@Command(
        name = "evenhand",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Offline tools; without one of them the application starts.",
        subcommands = {Audit.class, Equity.class, Rehearse.class, HelpCommand.class})
public final class Tools {

    private static final int FAILED = 2;

    private Tools() {}

    /** Whether these arguments ask for a tool rather than for the application. */
    public static boolean isAskedFor(String... arguments) {
        return arguments.length > 0
                && !arguments[0].startsWith("-")
                && commands().getSubcommands().containsKey(arguments[0]);
    }

    /** Runs the tool; its exit code is 0 if all is well, 1 if it found something, 2 if it could not work. */
    public static int run(String... arguments) {
        return commands().execute(arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return commands().setOut(out).setErr(err).execute(arguments);
    }

    private static CommandLine commands() {
        return new CommandLine(new Tools()).setExitCodeExceptionMapper(failure -> FAILED);
    }
}
