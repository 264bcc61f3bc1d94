package org.evenhand.bench;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenhand.board.BoardFilter;
import org.evenhand.board.BulkAction;
import org.evenhand.board.BulkActions;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What Library HR sees of a running cycle, with few people in it and with many: the board, the first page of the reviews
 * behind one of its numbers, and more time for everybody in the smaller one.
 */
final class BoardPart implements BenchPart {

    private static final double GOAL = 1.2;
    private static final int P95 = 95;
    private static final int PAUSE_MILLIS = 50;
    private static final double SECOND = 1000;

    private final Path folder;

    BoardPart(Path folder) {
        this.folder = folder;
    }

    @Override
    public void measure(BenchSizes sizes, BenchTable table) {
        try (ConfigurableApplicationContext application = BenchApplication.in(folder)) {
            extend(application, measure(application, sizes, table), table);
        }
    }

    /** Gives back the smaller cycle. */
    static LaunchPart.Launched measure(ApplicationContext application, BenchSizes sizes, BenchTable table) {
        LaunchPart.Launched few = LaunchPart.launched(application, sizes.fewPeople(), new Measured());
        LaunchPart.Launched many = LaunchPart.launched(application, sizes.manyPeople(), new Measured());
        PageVisitor hr = PageVisitor.signedIn(application, few.library().hr.personId());
        looks(hr, "", few, many, sizes, table, "board over HTTP, p95");
        looks(hr, "/cases", few, many, sizes, table, "reviews of the board, p95");
        return few;
    }

    private static void looks(
            PageVisitor hr,
            String page,
            LaunchPart.Launched few,
            LaunchPart.Launched many,
            BenchSizes sizes,
            BenchTable table,
            String what) {
        Measured ofFew = new Measured();
        Measured ofMany = new Measured();
        for (int look = -sizes.looks() / 2; look < sizes.looks(); look++) {
            look(hr, page, few, look < 0 ? new Measured() : ofFew);
            look(hr, page, many, look < 0 ? new Measured() : ofMany);
        }
        table.atMost(
                GOAL,
                what,
                ofMany.percentileMillis(P95) / ofFew.percentileMillis(P95),
                "%.1f ms with %,d running cases, %.1f ms with %,d running cases",
                ofFew.percentileMillis(P95),
                sizes.fewPeople(),
                ofMany.percentileMillis(P95),
                sizes.manyPeople());
    }

    private static void look(PageVisitor hr, String page, LaunchPart.Launched cycle, Measured measured) {
        measured.time(() -> hr.see("/hr/cycles/" + cycle.cycleId() + "/board" + page, "</main>"));
    }

    private static void extend(ApplicationContext application, LaunchPart.Launched cycle, BenchTable table) {
        BulkActions actions = application.getBean(BulkActions.class);
        Map<String, Object> moreTime =
                Map.of("step", "confirmPosition", "until", "2027-01-20", "reason", "The heating failed.");
        Set<Long> progress = new HashSet<>();
        Measured measured = new Measured();
        BulkAction[] action = new BulkAction[1];
        measured.time(() -> {
            action[0] = actions.extend(
                    cycle.cycleId(),
                    BoardFilter.OPEN,
                    moreTime,
                    UUID.randomUUID().toString(),
                    cycle.library().hr);
            while (!action[0].isFinished()) {
                pause();
                action[0] = actions.get(cycle.cycleId(), action[0].id());
                progress.add((long) action[0].done());
            }
        });
        table.note(
                "extension of many",
                "%.1f s for %,d cases, %,d refused; the page told progress %,d times",
                measured.medianMillis() / SECOND,
                action[0].done(),
                action[0].refused(),
                progress.size());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
