package org.evenhand.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.evenhand.equity.AnalysisOptions;
import org.evenhand.equity.CohortAnalysis;
import org.evenhand.equity.UnfitCohort;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code equity analyse FILE.csv}: the exact tier of the cohort audit, without the application and its database. */
@Command(
        name = "analyse",
        aliases = "analyze",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Compares each group with the reference at each stage and prints everything, nothing suppressed.",
        footer = {
            "",
            "FILE has the columns person,stage,group,stratum,selected and may have rating,entry,exit,event.",
            "It names people, and the report may make them known: keep both as you keep identity data.",
            "",
            "Exit code: 0 analyzed, 1 something is wrong in the file, 2 it cannot be read or the options do not fit it."
        })
final class AnalyseCohort implements Callable<Integer> {

    private static final int UNFIT = 1;
    private static final int UNREADABLE = 2;

    /** What is printed: all digits for programs, or sentences. */
    enum Format {
        text,
        json
    }

    @Parameters(paramLabel = "FILE", description = "The cohort, as CSV in UTF-8.")
    @Nullable
    Path file;

    @Option(
            names = "--reference",
            paramLabel = "GROUP",
            description = "The group all others are compared with (default: the one with most people).")
    @Nullable
    String reference;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    Format format = Format.text;

    @Option(names = "--seed", paramLabel = "N", description = "Of drawn permutations (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Of a permutation test with over a million arrangements (default: ${DEFAULT-VALUE}).")
    int draws = 100_000;

    @Option(
            names = "--family",
            paramLabel = "STAGE",
            split = ",",
            description = "Stages registered before the data were seen: adjusted by Holm. All others explore.")
    Set<String> family = new LinkedHashSet<>();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = command().commandLine().getErr();
        Path cohort = Objects.requireNonNull(file);
        if (!Files.isRegularFile(cohort)) {
            err.println("UNREADABLE: There is no file " + cohort + ".");
            return UNREADABLE;
        }
        try {
            print(CohortAnalysis.of(cohort, options(), new Version().getVersion()[0]));
            return 0;
        } catch (UnfitCohort unfit) {
            say(unfit, err);
            return UNFIT;
        } catch (IllegalArgumentException notInTheFile) {
            err.println("UNKNOWN: " + Printable.of(String.valueOf(notInTheFile.getMessage())));
            return UNREADABLE;
        } catch (IOException e) {
            err.println("UNREADABLE: The file " + cohort + " cannot be opened or read.");
            return UNREADABLE;
        }
    }

    private AnalysisOptions options() {
        if (draws < 1 || draws > AnalysisOptions.MOST_DRAWS) {
            throw new ParameterException(
                    command().commandLine(), "--draws is a number from 1 to " + AnalysisOptions.MOST_DRAWS);
        }
        return new AnalysisOptions(reference, family, seed, draws);
    }

    private void print(CohortAnalysis analysis) {
        PrintWriter out = command().commandLine().getOut();
        String report = format == Format.json ? analysis.json() : Printable.of(analysis.text());
        out.println(report.stripTrailing());
        out.flush();
    }

    private static void say(UnfitCohort unfit, PrintWriter err) {
        err.println("UNFIT: Nothing was analyzed. Problems: " + unfit.count() + ".");
        unfit.problems().forEach(problem -> err.println(Printable.of(problem.toString()) + "."));
        if (unfit.count() > unfit.problems().size()) {
            err.println("… and " + (unfit.count() - unfit.problems().size()) + " more.");
        }
    }

    private CommandSpec command() {
        return Objects.requireNonNull(spec);
    }
}
