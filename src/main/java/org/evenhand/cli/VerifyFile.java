package org.evenhand.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.evenhand.record.FileVerification;
import org.evenhand.record.Verdict;
import org.evenhand.record.Verdict.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit verify FILE}: one sentence, and an exit code that a script can read. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks a receipt, an exported case or an export of the whole record,"
                + " and names the first broken thing.",
        footer = {
            "",
            "Without --key the file has to be believed whose it is: whoever can make a key can make",
            "a file that fits together. Take the key from elsewhere, for instance from a mail that told",
            "of a seal. A file without seals may have been computed anew as a whole: compare the last",
            "hash with one noted earlier, for instance on a receipt.",
            "",
            "Exit code: 0 it fits together, 1 it is broken or not by that key, 2 it cannot be read."
        })
final class VerifyFile implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "What the application exported.")
    @Nullable
    Path file;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description =
                    "A public key of seals, name+id+key, or a file with one on each line. Can be given several times.")
    List<String> keys = new ArrayList<>();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        Verdict verdict = verdict(Objects.requireNonNull(file), command);
        PrintWriter writer = verdict.outcome() == Outcome.OK
                ? command.commandLine().getOut()
                : command.commandLine().getErr();
        writer.println(verdict.outcome() + ": " + verdict.sentence());
        return verdict.outcome().exitCode();
    }

    private Verdict verdict(Path checked, CommandSpec command) {
        if (!Files.isRegularFile(checked)) {
            return unreadable("There is no file " + checked + ".");
        }
        try (InputStream in = Files.newInputStream(checked)) {
            return FileVerification.verify(in, givenKeys());
        } catch (IllegalArgumentException noKey) {
            throw new ParameterException(command.commandLine(), "--key: " + noKey.getMessage(), noKey);
        } catch (IOException e) {
            return unreadable("The file " + checked + " cannot be opened or read.");
        }
    }

    private List<String> givenKeys() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String key : keys) {
            if (key.contains("+") || !Files.isRegularFile(Path.of(key))) {
                lines.add(key);
            } else {
                Files.readAllLines(Path.of(key)).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    private static Verdict unreadable(String sentence) {
        return new Verdict(Outcome.UNREADABLE, sentence);
    }
}
