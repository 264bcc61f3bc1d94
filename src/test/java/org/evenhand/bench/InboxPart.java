package org.evenhand.bench;

import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The first page after sign-in, asked for over HTTP by people with 40 open tasks each. */
final class InboxPart implements BenchPart {

    private static final double GOAL = 1.2;
    private static final int P95 = 95;
    private static final int ROUNDS = 2;
    private static final int WARM_LOOKS = 500;

    private final Path folder;

    InboxPart(Path folder) {
        this.folder = folder;
    }

    @Override
    public void measure(BenchSizes sizes, BenchTable table) {
        try (ConfigurableApplicationContext application = BenchApplication.in(folder)) {
            measure(application, sizes, table);
        }
    }

    static void measure(ApplicationContext application, BenchSizes sizes, BenchTable table) {
        OpenTasks tasks = new OpenTasks(application);
        tasks.fill(sizes.fewTasks());
        List<PageVisitor> visitors = tasks.holders().stream()
                .map(holder -> PageVisitor.signedIn(application, holder))
                .toList();
        look(visitors, sizes.warmUps() * WARM_LOOKS, new Measured());
        Measured few = new Measured();
        Measured many = new Measured();
        for (int round = 0; round < ROUNDS; round++) {
            tasks.fill(sizes.fewTasks());
            lookAfterAWhile(visitors, sizes.looks(), few);
            tasks.fill(sizes.manyTasks());
            lookAfterAWhile(visitors, sizes.looks(), many);
        }
        add(table, sizes, few.percentileMillis(P95), many.percentileMillis(P95));
    }

    /** What comes right after a hundred thousand rows changed is not what anybody waits for every day. */
    private static void lookAfterAWhile(List<PageVisitor> visitors, int looks, Measured measured) {
        look(visitors, looks / 2, new Measured());
        look(visitors, looks, measured);
    }

    private static void look(List<PageVisitor> visitors, int looks, Measured measured) {
        for (int look = 0; look < looks; look++) {
            PageVisitor visitor = visitors.get(look % visitors.size());
            measured.time(() -> visitor.see("/", OpenTasks.PER_PERSON + " "));
        }
    }

    private static void add(BenchTable table, BenchSizes sizes, double few, double many) {
        table.atMost(
                GOAL,
                "inbox page over HTTP, p95",
                many / few,
                "%.1f ms with %,d open tasks, %.1f ms with %,d open tasks",
                few,
                sizes.fewTasks(),
                many,
                sizes.manyTasks());
    }
}
