package org.evenhand.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.evenhand.Evenhand;

/** The made-up library with its past played, in the heap that {@code mvn spring-boot:run} gives it. */
final class DemonstrationPart implements BenchPart {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Path folder;

    DemonstrationPart(Path folder) {
        this.folder = folder;
    }

    @Override
    public void measure(BenchSizes sizes, BenchTable table) throws IOException {
        try (Started demo = Started.of(
                Evenhand.class,
                Classes.ofTheProduct(),
                "Starting up the JobExecutor",
                "--spring.profiles.active=demo",
                "--evenhand.data-dir=" + folder)) {
            table.note(
                    "demonstration, " + Started.HEAP_MEGABYTES + " MB heap",
                    "ready in %.1f s with its past played, %d MB resident",
                    demo.nanos() / NANOS_PER_SECOND,
                    demo.residentMegabytes());
        }
    }
}
