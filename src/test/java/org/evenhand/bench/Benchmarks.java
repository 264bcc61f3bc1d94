package org.evenhand.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * All benchmarks, one after the other so that none disturbs another; prints, never asserts. The
 * system property {@code bench.parts} names those to run, separated by commas; without it all run.
 */
@Tag("bench")
class Benchmarks {

    private static final Path TARGET = Path.of("target", "bench").toAbsolutePath();
    private static final String ALL =
            "reviews,launch,inbox,board,rounds,committees,rehearsal,statistics,release,seals,eventlog,search,ways,start,demonstration";

    @Test
    void measure() throws Exception {
        BenchTable table = new BenchTable();
        Path folder = Files.createTempDirectory(Files.createDirectories(TARGET), "run");
        try {
            for (String name : System.getProperty("bench.parts", ALL).split(",")) {
                table.nextPart();
                part(name, folder).measure(BenchSizes.FULL, table);
                table.write(TARGET.resolve("bench.json"));
            }
        } finally {
            table.print();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static BenchPart part(String name, Path folder) {
        return switch (name) {
            case "reviews" -> new ReviewsPart(folder.resolve(name));
            case "launch" -> new LaunchPart(folder.resolve(name));
            case "inbox" -> new InboxPart(folder.resolve(name));
            case "board" -> new BoardPart(folder.resolve(name));
            case "rounds" -> new RoundsPart(folder.resolve(name));
            case "committees", "solver" -> new CommitteesPart();
            case "rehearsal" -> new RehearsalPart();
            case "statistics" -> new StatisticsPart(folder.resolve(name));
            case "release" -> new ReleasePart(folder.resolve(name));
            case "seals" -> new SealsPart(folder.resolve(name));
            case "eventlog" -> new EventLogPart(folder.resolve(name));
            case "search" -> new SearchPart(folder.resolve(name));
            case "ways" -> new WaysPart(folder.resolve(name));
            case "start" -> new StartPart(folder.resolve(name));
            case "demonstration" -> new DemonstrationPart(folder.resolve(name));
            default -> throw new IllegalArgumentException("bench.parts are " + ALL);
        };
    }
}
