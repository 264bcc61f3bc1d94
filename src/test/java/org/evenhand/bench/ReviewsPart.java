package org.evenhand.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.evenhand.cycles.ReviewCycle;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Whole reviews through the use cases, from the launch to the filed record with documents, ledger, inbox and outbox,
 * against the bare engine: in turns, so that all see the same machine.
 */
final class ReviewsPart implements BenchPart {

    private static final double GOAL = 0.7;
    private static final double SECOND = 1000;

    private final Path folder;

    ReviewsPart(Path folder) {
        this.folder = folder;
    }

    @Override
    public void measure(BenchSizes sizes, BenchTable table) {
        try (ConfigurableApplicationContext application = BenchApplication.in(folder)) {
            String address = application.getEnvironment().getRequiredProperty("spring.datasource.url");
            try (BareEngine bare = new BareEngine(address, "sa", "bare");
                    BareEngine ageless = new BareEngine(address, "sa", "ageless", ageless(application))) {
                measure(application, bare, ageless, sizes, table);
            }
        }
    }

    static void measure(
            ApplicationContext application, BareEngine bare, BareEngine ageless, BenchSizes sizes, BenchTable table) {
        Reviewers reviewers = new Reviewers(application);
        List<Consumer<Integer>> engines = List.of(bare::review, ageless::review);
        inTurns(sizes.warmUps(), sizes.reviews(), reviewers, engines, measured());
        List<Measured> times = measured();
        inTurns(sizes.blocks(), sizes.reviews(), reviewers, engines, times);
        List<Double> speeds = times.stream()
                .map(each -> sizes.reviews() * SECOND / each.medianMillis())
                .toList();
        add(table, speeds.get(0), speeds.get(1));
        table.note(
                "whole reviews, same removal",
                "%.2f of the bare engine that gives its history no time to go either, %.1f/s",
                speeds.get(0) / speeds.get(2),
                speeds.get(2));
    }

    /** Ours gives its history no time at which it goes: retention does. */
    static ProcessEnginePlugin ageless(ApplicationContext application) {
        return application.getBean("historyWithoutAge", ProcessEnginePlugin.class);
    }

    private static List<Measured> measured() {
        return List.of(new Measured(), new Measured(), new Measured());
    }

    /** @param times ours, then those of each engine */
    private static void inTurns(
            int blocks, int size, Reviewers reviewers, List<Consumer<Integer>> engines, List<Measured> times) {
        for (int block = 0; block < blocks; block++) {
            ReviewCycle cycle = reviewers.planned(size);
            times.get(0).time(() -> reviewers.review(cycle));
            for (int number = 0; number < engines.size(); number++) {
                Consumer<Integer> engine = engines.get(number);
                times.get(number + 1).time(() -> engine.accept(size));
            }
        }
    }

    private static void add(BenchTable table, double ours, double theirs) {
        table.atLeast(
                GOAL,
                "whole reviews",
                ours / theirs,
                "%.1f/s through the use cases, %.1f/s by the bare engine",
                ours,
                theirs);
    }
}
