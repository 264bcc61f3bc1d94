package org.evenhand.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An application started in a process of its own. */
final class Started implements AutoCloseable {

    private final Process process;
    private final double seconds;

    private Started(Process process, double seconds) {
        this.process = process;
        this.seconds = seconds;
    }

    /**
     * Starts and waits until the application says that it has started.
     *
     * @param until what its log says then
     */
    static Started of(Class<?> main, String until, List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java(), "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        long before = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        waitFor(process, until);
        return new Started(process, (System.nanoTime() - before) / 1e9);
    }

    double seconds() {
        return seconds;
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
        throw new IOException(String.join("\n", seen.subList(Math.max(0, seen.size() - 30), seen.size())));
    }

    /** A process whose output nobody reads would stop some day. */
    private static void drain(BufferedReader log) {
        Thread thread = new Thread(() -> log.lines().forEach(line -> {}));
        thread.setDaemon(true);
        thread.start();
    }
}
