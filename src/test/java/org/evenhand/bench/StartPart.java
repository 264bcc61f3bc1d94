package org.evenhand.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.bare.EmptyApplication;
import org.evenhand.Evenhand;

/**
 * The application started on nothing and again on what it left, each time beside one that holds nothing of ours; no
 * demonstration in either.
 */
final class StartPart implements BenchPart {

    private static final double GOAL = 1.3;
    private static final double SECOND = 1000;
    /** Starts on a database that exists, for each on a new one. */
    private static final int AGAIN = 3;

    private final Path folder;
    private final Measured oursAtFirst = new Measured();
    private final Measured oursAgain = new Measured();
    private final Measured emptyAtFirst = new Measured();
    private final Measured emptyAgain = new Measured();
    private long ourMemory;
    private long emptyMemory;

    StartPart(Path folder) {
        this.folder = folder;
    }

    @Override
    public void measure(BenchSizes sizes, BenchTable table) throws IOException {
        for (int start = 0; start < sizes.starts(); start++) {
            Path ours = folder.resolve("ours" + start);
            Path empty = folder.resolve("empty" + start);
            ourMemory = startOurs(ours, oursAtFirst);
            emptyMemory = startEmpty(empty, emptyAtFirst);
            for (int again = 0; again < AGAIN; again++) {
                startOurs(ours, oursAgain);
                startEmpty(empty, emptyAgain);
            }
        }
        add(table, "start on a new database", oursAtFirst, emptyAtFirst);
        add(table, "start on its own database", oursAgain, emptyAgain);
        table.note("memory after start", "%d MB resident, empty application %d MB", ourMemory, emptyMemory);
    }

    private static void add(BenchTable table, String what, Measured ours, Measured empty) {
        table.atMost(
                GOAL,
                what,
                ours.medianRatio(empty),
                "%.1f s, empty application %.1f s",
                ours.medianMillis() / SECOND,
                empty.medianMillis() / SECOND);
    }

    private static long startOurs(Path data, Measured measured) throws IOException {
        return start(measured, Evenhand.class, Classes.ofTheProduct(), "--evenhand.data-dir=" + data);
    }

    private long startEmpty(Path data, Measured measured) throws IOException {
        return start(
                measured,
                EmptyApplication.class,
                Classes.alone(EmptyApplication.class, folder.resolve("bare")),
                // what the libraries ask of whoever has neither templates nor migrations
                "--gg.jte.use-precompiled-templates=true",
                "--spring.flyway.enabled=false",
                "--spring.datasource.url=jdbc:h2:file:" + data + "/empty;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    private static long start(Measured measured, Class<?> main, Path classes, String... arguments) throws IOException {
        try (Started started = Started.of(main, classes, "Started " + main.getSimpleName(), arguments)) {
            measured.add(started.nanos());
            return started.residentMegabytes();
        }
    }
}
