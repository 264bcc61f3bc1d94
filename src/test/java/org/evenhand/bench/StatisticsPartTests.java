package org.evenhand.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark of the statistics still runs, with R where there is one; it needs no application. */
class StatisticsPartTests {

    @Test
    void measuresATinyCohort(@TempDir Path folder) throws IOException, InterruptedException {
        BenchTable table = new BenchTable();
        new StatisticsPart(folder).measure(BenchSizes.TINY, table);
        table.write(folder.resolve("bench.json"));

        assertThat(Files.readString(folder.resolve("bench.json"))).contains("cohort of 6,000, 100 draws");
        assertThat(Files.readString(folder.resolve("ours.txt"))).contains("100 draws from seed 1");
    }
}
