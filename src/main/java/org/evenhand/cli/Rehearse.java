package org.evenhand.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.evenhand.rehearsal.CycleRehearsal;
import org.evenhand.rehearsal.RehearsalInput;
import org.evenhand.rehearsal.RehearsalJson;
import org.evenhand.rehearsal.RehearsalReport;
import org.evenhand.rehearsal.RehearsalReport.LateInWeek;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rehearse --cycle FILE}: plays a planned cycle without the application and without its database. */
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Plays a planned cycle in memory and says what came of it.",
        footer = {
            "",
            "FILE is what the page of the rehearsal offers under \"Download what the rehearsal reads\".",
            "It names people: keep it as you keep the roster.",
            "",
            "Exit code: 0 nothing stands in the way, 1 something does, 2 it cannot be played."
        })
final class Rehearse implements Callable<Integer> {

    @Option(names = "--cycle", paramLabel = "FILE", required = true, description = "The input, as JSON.")
    @Nullable
    Path file;

    @Option(names = "--json", description = "Print the whole report as JSON.")
    boolean json;

    @Option(names = "--threads", description = "Engines beside each other (default: ${DEFAULT-VALUE}).")
    int threads = 2;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        quiet();
        CommandSpec command = Objects.requireNonNull(spec);
        RehearsalInput input;
        try {
            input = RehearsalJson.input(Files.readString(Objects.requireNonNull(file)));
        } catch (IOException | IllegalArgumentException unreadable) {
            command.commandLine().getErr().println("UNREADABLE: " + file + " is not the input of a rehearsal.");
            return 2;
        }
        RehearsalReport report = CycleRehearsal.of(input, Math.max(1, threads), done -> {});
        print(report, command.commandLine().getOut());
        return isFree(report) ? 0 : 1;
    }

    private void print(RehearsalReport report, PrintWriter out) {
        if (json) {
            out.println(RehearsalJson.write(report));
            return;
        }
        out.println(report.cycleName() + ": " + report.ended() + " of " + report.people()
                + " reviews come to their end, the last on " + report.expectedEnd() + ".");
        out.println("Without review " + report.withoutReview().size() + ", steps nobody may do "
                + report.nobody().size() + ", conflicts " + report.conflicts().size() + ", deadlines on leave "
                + report.onLeave().size() + ", full weeks " + report.fullWeeks().size() + ", opening rules "
                + report.openingRules() + ".");
        out.println(late(report));
        out.printf(
                "Played %d moves in %.1f s on %d threads.%n",
                report.measured().moves(),
                report.measured().seconds(),
                report.measured().threads());
    }

    private static String late(RehearsalReport report) {
        List<LateInWeek> weeks = Objects.requireNonNullElse(report.lateness(), List.of());
        return "Late steps " + sum(weeks, LateInWeek::late) + ", told to the level above "
                + sum(weeks, LateInWeek::nextLevel) + ", told to Human Resources "
                + sum(weeks, LateInWeek::humanResources) + ".";
    }

    private static int sum(List<LateInWeek> weeks, ToIntFunction<LateInWeek> number) {
        return weeks.stream().mapToInt(number).sum();
    }

    private static boolean isFree(RehearsalReport report) {
        return report.withoutReview().isEmpty()
                && report.nobody().isEmpty()
                && report.conflicts().isEmpty()
                && report.openingRules().isEmpty();
    }

    /** The engine says a lot when nobody has told it to be quiet; the application's own configuration is not there. */
    private static void quiet() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(ch.qos.logback.classic.Level.WARN);
        }
    }
}
