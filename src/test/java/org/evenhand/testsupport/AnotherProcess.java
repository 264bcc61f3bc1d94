package org.evenhand.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The application in a process of its own, on a data folder that the next one finds: so that a test can see it die. */
public final class AnotherProcess {

    /** What a process that is killed leaves as its exit code. */
    public static final int KILLED = 137;

    private final Path folder;
    private final Path log;

    public AnotherProcess(Path folder) {
        this.folder = folder;
        log = folder.resolve("killed.log");
    }

    /** Arguments of an application on that data folder; the same for the one that dies and the one that comes after. */
    public String[] arguments(String... more) {
        return Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--logging.level.root=warn",
                                "--evenhand.data-dir=" + folder.resolve("data")),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /** Runs a main class to its end. */
    public int exitOf(Class<?> main, String... arguments) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.concat(
                        Stream.of(java, "-Xmx384m", "-cp", System.getProperty("java.class.path"), main.getName()),
                        Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            return process.waitFor(10, TimeUnit.MINUTES) ? process.exitValue() : -1;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Dies in the middle of whatever it does, as by a kill: nothing is committed, closed or written any more. */
    public static void die() {
        Runtime.getRuntime().halt(KILLED);
    }

    /** What it said. */
    public String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
