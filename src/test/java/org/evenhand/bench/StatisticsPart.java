package org.evenhand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.evenhand.Evenhand;

/** A cohort analyzed by our command line and by R, each from its start to its last line, on the same file. */
final class StatisticsPart implements BenchPart {

    private static final double GOAL = 3;
    private static final double SECOND = 1e9;
    private static final Path SCRIPT = Path.of("src", "test", "r", "cohort.R");
    private static final Path RSCRIPT = Path.of("/usr/bin/Rscript");

    private final Path folder;

    StatisticsPart(Path folder) {
        this.folder = folder;
    }

    @Override
    public void measure(BenchSizes sizes, BenchTable table) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path cohort = GeneratedCohort.write(folder.resolve("cohort.csv"), sizes.people());
        double ours = seconds("ours.txt", ours(cohort, sizes.draws()));
        String what = "cohort of %,d, %,d draws".formatted(sizes.people(), sizes.draws());
        if (!Files.isExecutable(RSCRIPT)) {
            table.note(what, "%.1f s for the whole command; there is no R here", ours);
            return;
        }
        double theirs =
                seconds("r.txt", List.of(RSCRIPT.toString(), SCRIPT.toString(), cohort.toString(), "" + sizes.draws()));
        System.out.println(Files.readString(folder.resolve("r.txt")));
        table.atLeast(GOAL, what, theirs / ours, "%.1f s, R %.1f s, whole commands on the same file", ours, theirs);
    }

    private static List<String> ours(Path cohort, int draws) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Evenhand.class.getName(),
                "equity",
                "analyse",
                cohort.toString(),
                "--draws",
                "" + draws);
    }

    private double seconds(String output, List<String> command) throws IOException, InterruptedException {
        long before = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(output).toFile())
                .start();
        if (!process.waitFor(30, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve(output)));
        }
        return (System.nanoTime() - before) / SECOND;
    }
}
