package org.evenhand.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;

/** How much of the machine other processes used, from a moment on: a table should say when it was disturbed. */
record Others(long busyAtFirst, long oursAtFirst, long allAtFirst) {

    private static final int IDLE = 3;
    private static final int IO_WAIT = 4;
    private static final int STOLEN = 8;
    private static final int BEFORE_OWN = 10;
    private static final int OWN = 4;

    static Others fromNow() {
        long[] machine = machine();
        return new Others(busy(machine), ours(), all(machine));
    }

    /** From 0 to 1, of all cores; 0 where the system does not tell. */
    double share() {
        long[] machine = machine();
        long all = all(machine) - allAtFirst;
        long others = busy(machine) - busyAtFirst - (ours() - oursAtFirst);
        return all == 0 ? 0 : Math.max(0, (double) others / all);
    }

    private static long busy(long... machine) {
        return machine.length == 0 ? 0 : all(machine) - machine[IDLE] - machine[IO_WAIT];
    }

    private static long all(long... machine) {
        return Arrays.stream(machine).limit(STOLEN).sum();
    }

    /** User, nice, system, idle and further times of all cores. */
    private static long[] machine() {
        String line = firstLine("/proc/stat");
        return numbers(line.substring(line.indexOf(' ') + 1)).toArray();
    }

    /** Our own time in user and system mode, with that of our children that have ended. */
    private static long ours() {
        String line = firstLine("/proc/self/stat");
        String afterName = line.substring(line.lastIndexOf(')') + 1).trim();
        return numbers(afterName.substring(afterName.indexOf(' ') + 1))
                .skip(BEFORE_OWN)
                .limit(OWN)
                .sum();
    }

    private static String firstLine(String file) {
        try {
            return Files.exists(Path.of(file))
                    ? Files.readAllLines(Path.of(file)).get(0)
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LongStream numbers(String line) {
        return Arrays.stream(line.trim().split(" +"))
                .filter(number -> !number.isEmpty())
                .mapToLong(Long::parseLong);
    }
}
