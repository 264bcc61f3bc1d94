package org.evenhand.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A cohort file that a test writes, and what the command line says about it. */
final class CohortFile {

    static final String HEADER = "person,stage,group,stratum,selected";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path file;

    private CohortFile(Path file) {
        this.file = file;
    }

    static CohortFile at(Path file) {
        return new CohortFile(file);
    }

    /** In a folder of its own, one line after the other. */
    static CohortFile of(Path folder, List<String> lines) {
        return of(folder, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static CohortFile of(Path folder, byte[] bytes) {
        try {
            return new CohortFile(Files.write(Files.createTempFile(folder, "cohort", ".csv"), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int run(String... options) {
        var arguments = new String[options.length + 3];
        arguments[0] = "equity";
        arguments[1] = "analyse";
        arguments[2] = file.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Tools.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /** The report; fails with what was said instead. */
    JsonNode json(String... options) {
        var arguments = Arrays.copyOf(options, options.length + 2);
        arguments[options.length] = "--format";
        arguments[options.length + 1] = "json";
        if (run(arguments) != 0) {
            throw new AssertionError(err.toString());
        }
        return JsonMapper.shared().readTree(out.toString());
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
