package org.evenhand.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.evenhand.record.SealKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit key FILE}: a key of seals, the first of an installation or one that follows another. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Makes a key of seals, keeps it in a new file, and prints its public half.",
        footer = {
            "",
            "Keep the file secret and a copy of it apart from the database; tell everybody the public half.",
            "",
            "Exit code: 0 made, 2 not."
        })
final class MakeKey implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Where to keep the key; there must be no such file yet.")
    @Nullable
    Path file;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Of the installation, for instance library.example.edu.")
    @Nullable
    String name;

    @Option(names = "--after", paramLabel = "OLD", description = "The file of the key whose place it takes.")
    @Nullable
    Path former;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        if ((name == null) == (former == null)) {
            throw new ParameterException(
                    command.commandLine(), "Either --name for a first key, or --after for the next");
        }
        try {
            Path target = Objects.requireNonNull(file);
            String open = former == null
                    ? SealKeys.make(Objects.requireNonNull(name), target)
                    : SealKeys.follow(former, target);
            command.commandLine().getOut().println(open);
            return 0;
        } catch (FileAlreadyExistsException there) {
            throw new ParameterException(command.commandLine(), "There is a file " + file + " already", there);
        } catch (IOException e) {
            throw new ParameterException(
                    command.commandLine(), "A file cannot be read or written: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
