package org.evenhand.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.evenhand.record.CaseVerification;
import org.evenhand.record.Verdict;
import org.evenhand.record.Verdict.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit verify FILE}: one sentence, and an exit code that a script can read. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks an exported case and names the first broken thing.",
        footer = {
            "",
            "A file that fits together may still have been computed anew as a whole:",
            "compare the last hash with one noted earlier, for instance on a receipt.",
            "",
            "Exit code: 0 it fits together, 1 it is broken, 2 it cannot be read."
        })
final class VerifyCase implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A case exported as JSON.")
    @Nullable
    Path file;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        Verdict verdict = verdict(Objects.requireNonNull(file));
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter writer = verdict.outcome() == Outcome.OK
                ? command.commandLine().getOut()
                : command.commandLine().getErr();
        writer.println(verdict.outcome() + ": " + verdict.sentence());
        return verdict.outcome().exitCode();
    }

    private static Verdict verdict(Path file) {
        if (!Files.isRegularFile(file)) {
            return unreadable("There is no file " + file + ".");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return CaseVerification.verify(in);
        } catch (IOException e) {
            return unreadable("The file " + file + " cannot be opened or read.");
        }
    }

    private static Verdict unreadable(String sentence) {
        return new Verdict(Outcome.UNREADABLE, sentence);
    }
}
