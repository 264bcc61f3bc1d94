package org.evenhand.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.evenhand.promotions.RoundWalk;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Rounds of promotions from the notice to the follow-up, with few cases and with many, each in a job family of its own. */
final class RoundsPart implements BenchPart {

    private static final double GOAL = 1.1;
    private static final int MEMBERS = 60;
    private static final int LETTERS = 5;
    private static final int PEOPLE_FOR_A_CASE = 50;
    private static final int TIMES_MORE = 10;
    private static final int WARM_UPS = 3;

    private static final int SMALL_ROUNDS = 2;

    private final Path folder;

    RoundsPart(Path folder) {
        this.folder = folder;
    }

    @Override
    public void measure(BenchSizes sizes, BenchTable table) {
        try (ConfigurableApplicationContext application = BenchApplication.in(folder)) {
            measure(application, sizes, table);
        }
    }

    static void measure(ApplicationContext application, BenchSizes sizes, BenchTable table) {
        int few = Math.max(1, sizes.fewPeople() / PEOPLE_FOR_A_CASE);
        int many = Math.max(1, TIMES_MORE * sizes.fewPeople() / PEOPLE_FOR_A_CASE);
        Consumer<Measured> small = measured -> round(application, few, measured);
        Turns.repeat(Math.min(WARM_UPS, sizes.warmUps()), small, new Measured());
        Turns turns = Turns.of(SMALL_ROUNDS, sizes, small, measured -> round(application, many, measured));
        double perSmall = turns.small().meanMillis() / few;
        double perLarge = turns.large().meanMillis() / many;
        table.atMost(
                GOAL,
                "round of promotions, per case",
                perLarge / perSmall,
                "%.0f ms a case in a round of %,d, %.0f ms in rounds of %,d; letters of %d, committees out of %d",
                perLarge,
                many,
                perSmall,
                few,
                LETTERS,
                MEMBERS);
    }

    private static void round(ApplicationContext application, int cases, Measured measured) {
        RoundWalk walk = new RoundWalk(application, MEMBERS, LETTERS);
        List<String> candidates = new ArrayList<>();
        BenchApplication.prepare(application, () -> candidates.addAll(walk.candidates(cases)));
        measured.time(() -> walk.plays(candidates));
        if (walk.ended(candidates) != cases) {
            throw new IllegalStateException("not every case has come to its end");
        }
    }
}
