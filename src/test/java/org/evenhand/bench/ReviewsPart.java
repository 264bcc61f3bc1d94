package org.evenhand.bench;

import java.nio.file.Path;
import org.evenhand.cycles.ReviewCycle;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Whole reviews through the use cases, from the launch to the filed record with documents, ledger, inbox and outbox,
 * against the bare engine: in turns, so that both see the same machine.
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
            try (BareEngine bare = new BareEngine(address, "sa")) {
                measure(application, bare, sizes, table);
            }
        }
    }

    static void measure(ApplicationContext application, BareEngine bare, BenchSizes sizes, BenchTable table) {
        Reviewers reviewers = new Reviewers(application);
        inTurns(sizes.warmUps(), sizes.reviews(), reviewers, bare, new Measured(), new Measured());
        Measured ours = new Measured();
        Measured theirs = new Measured();
        inTurns(sizes.blocks(), sizes.reviews(), reviewers, bare, ours, theirs);
        add(table, sizes.reviews() * SECOND / ours.medianMillis(), sizes.reviews() * SECOND / theirs.medianMillis());
    }

    private static void inTurns(
            int blocks, int size, Reviewers reviewers, BareEngine bare, Measured ours, Measured theirs) {
        for (int block = 0; block < blocks; block++) {
            ReviewCycle cycle = reviewers.planned(size);
            ours.time(() -> reviewers.review(cycle));
            theirs.time(() -> bare.review(size));
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
