package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads models and forms with the libraries of Camunda Modeler and its linter. Skipped, with the reason in the report,
 * where Node.js is absent or its packages cannot be fetched.
 */
class ModelerTests {

    private static final Path TOOLS = Path.of("src/test/node");
    private static final Path WORKSHOP = Path.of("target/node");
    private static final int OLDEST_NODE = 20;
    private static final int MINUTES = 5;

    @Test
    void camundaModelerOpensEverythingUnchanged() throws IOException, InterruptedException {
        requireNode();
        fetchTools();

        Run check = run("node", "check-models.mjs", Path.of("").toAbsolutePath().toString());

        assertThat(check.status()).as(check.output()).isZero();
    }

    private static void requireNode() throws InterruptedException {
        try {
            Run node = run("node", "--version");
            if (node.major() < OLDEST_NODE) {
                abort("Node.js " + node.output().strip() + " is older than " + OLDEST_NODE);
            }
        } catch (IOException e) {
            abort("Node.js is not installed: the models were not read with Camunda Modeler's libraries");
        }
    }

    /** Packages are fetched once, and again when the list of them has changed. */
    private static void fetchTools() throws IOException, InterruptedException {
        Path fetched = WORKSHOP.resolve("fetched.json");
        boolean current = Files.exists(fetched)
                && Files.mismatch(fetched, TOOLS.resolve("package-lock.json")) < 0
                && Files.isDirectory(WORKSHOP.resolve("node_modules"));
        copyTools();
        if (current) {
            return;
        }
        Run npm = run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        if (npm.status() != 0) {
            abort("npm could not fetch the packages of the check: " + npm.output());
        }
        Files.copy(TOOLS.resolve("package-lock.json"), fetched, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copyTools() throws IOException {
        Files.createDirectories(WORKSHOP);
        try (Stream<Path> files = Files.list(TOOLS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, WORKSHOP.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Run run(String... command) throws IOException, InterruptedException {
        Files.createDirectories(WORKSHOP);
        Path output = Files.createTempFile(WORKSHOP.toAbsolutePath(), "run", ".txt");
        Process process = new ProcessBuilder(List.of(command))
                .directory(WORKSHOP.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        String said = Files.readString(output);
        Files.delete(output);
        return new Run(process.exitValue(), said);
    }

    private record Run(int status, String output) {

        int major() {
            return Integer.parseInt(output.strip().replaceFirst("^v(\\d+).*$", "$1"));
        }
    }
}
