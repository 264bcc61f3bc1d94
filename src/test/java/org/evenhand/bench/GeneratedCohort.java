package org.evenhand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The cohort of the benchmark, the same people on every machine: in 8 groups and 60 strata. */
final class GeneratedCohort {

    private static final int GROUPS = 8;
    private static final int STRATA = 60;
    private static final int LEVELS = 5;

    private GeneratedCohort() {}

    /** Rates, ratings and times that differ a little between groups and much between strata. */
    static Path write(Path file, int people) throws IOException {
        Random random = new Random(20260101);
        List<String> lines = new ArrayList<>();
        lines.add("person,stage,group,stratum,selected,rating,entry,exit,event");
        for (int person = 0; person < people; person++) {
            int group = random.nextInt(GROUPS);
            int stratum = random.nextInt(STRATA);
            double chance = 0.2 + 0.4 * stratum / STRATA - 0.005 * group;
            int rating = 1 + (int) Math.min(LEVELS - 1.0, LEVELS * random.nextDouble() * (0.8 + chance / 2));
            lines.add("p%d,promotion,g%d,s%02d,%d,%d,0,%d,%d"
                    .formatted(
                            person,
                            group,
                            stratum,
                            random.nextDouble() < chance ? 1 : 0,
                            rating,
                            1 + (int) (120 * random.nextDouble() / (0.5 + chance)),
                            random.nextInt(3)));
        }
        return Files.write(file, lines);
    }
}
