package org.evenhand.bench;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.evenhand.cycles.CycleWorld;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.reviews.ReviewWorld;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A cycle confirmed and all its reviews opened, with few people and with many, each in a library of its own. */
final class LaunchPart implements BenchPart {

    private static final double GOAL = 1.1;
    /** People who report to the same team lead; the leads are reviewed too. */
    private static final int TEAM = 10;

    private static final int SMALL_LAUNCHES = 3;

    /** A cycle in a library of its own. */
    record Launched(CycleWorld library, String cycleId) {}

    private final Path folder;

    LaunchPart(Path folder) {
        this.folder = folder;
    }

    @Override
    public void measure(BenchSizes sizes, BenchTable table) {
        try (ConfigurableApplicationContext application = BenchApplication.in(folder)) {
            measure(application, sizes, table);
        }
    }

    static void measure(ApplicationContext application, BenchSizes sizes, BenchTable table) {
        Consumer<Measured> few = measured -> launched(application, sizes.fewPeople(), measured);
        Turns.repeat(sizes.warmUps(), few, new Measured());
        Turns turns =
                Turns.of(SMALL_LAUNCHES, sizes, few, measured -> launched(application, sizes.manyPeople(), measured));
        add(
                table,
                sizes,
                turns.small().meanMillis() / sizes.fewPeople(),
                turns.large().meanMillis() / sizes.manyPeople());
    }

    /** A cycle of so many people, all of whose reviews are open. */
    static Launched launched(ApplicationContext application, int people, Measured measured) {
        ReviewWorld world = new ReviewWorld(application);
        BenchApplication.prepare(application, () -> staff(world.library, people));
        ReviewCycle cycle = world.planned();
        measured.time(() -> {
            application.getBean(Cycles.class).launch(cycle.id(), world.library.hr);
            world.library.runAllJobs(cycle.id());
        });
        return new Launched(world.library, cycle.id());
    }

    private static void staff(CycleWorld library, int people) {
        String lead = library.manager;
        for (int person = 0; person < people; person++) {
            String added = library.staffUnder(person % TEAM == 0 ? library.manager : lead);
            lead = person % TEAM == 0 ? added : lead;
        }
    }

    private static void add(BenchTable table, BenchSizes sizes, double small, double large) {
        table.atMost(
                GOAL,
                "launch, per person",
                large / small,
                "%.2f ms with %,d people, %.2f ms with %,d people",
                small,
                sizes.fewPeople(),
                large,
                sizes.manyPeople());
    }
}
