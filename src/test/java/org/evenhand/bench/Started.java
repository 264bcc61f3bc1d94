package org.evenhand.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An application started in a process of its own. */
final class Started implements AutoCloseable {

    static final int HEAP_MEGABYTES = 384;

    private static final int TOLD = 30;
    // written by the build in the profile bench
    private static final Path RUNTIME = Path.of("target", "bench", "runtime-class-path.txt");

    private final Process process;
    private final long nanos;

    private Started(Process process, long nanos) {
        this.process = process;
        this.nanos = nanos;
    }

    /**
     * Starts and waits until the application says that it has started.
     *
     * @param classes all that is on its class path beside the libraries the product runs with
     * @param until what its log says then
     * @throws IOException with the end of its log when it ends before
     */
    static Started of(Class<?> main, Path classes, String until, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(java(), "-XX:+UseSerialGC", "-Xmx" + HEAP_MEGABYTES + "m", "-cp", classPath(classes)));
        command.add(main.getName());
        command.add("--server.port=0");
        command.addAll(List.of(arguments));
        long before = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        waitFor(process, until);
        return new Started(process, System.nanoTime() - before);
    }

    /** How long the start took. */
    long nanos() {
        return nanos;
    }

    /** Resident memory of the process, in megabytes. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath(Path classes) throws IOException {
        return classes + File.pathSeparator + Files.readString(RUNTIME).strip();
    }

    private static void waitFor(Process process, String until) throws IOException {
        BufferedReader log =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> seen = new ArrayList<>();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            seen.add(line);
            if (line.contains(until)) {
                drain(log);
                return;
            }
        }
        throw new IOException(String.join("\n", seen.subList(Math.max(0, seen.size() - TOLD), seen.size())));
    }

    /** A process whose output nobody reads would stop some day. */
    private static void drain(BufferedReader log) {
        Thread thread = new Thread(() -> readAll(log));
        thread.setDaemon(true);
        thread.start();
    }

    private static void readAll(BufferedReader log) {
        try {
            log.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // with the process
        }
    }
}
