package org.evenhand.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenhand.engine.ProcessVersions;
import org.evenhand.people.Role;
import org.evenhand.testsupport.TestPeople;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which ways the cases of a cycle took: the page with its numbers, and the cases of a way page by page, with few and with many. */
final class WaysPart implements BenchPart {

    private static final double GOAL = 1.5;
    private static final int P95 = 95;
    private static final int PEOPLE = 50;
    /** A look at the numbers takes longer than one at a list. */
    private static final int FEWER = 8;

    private final Path folder;

    WaysPart(Path folder) {
        this.folder = folder;
    }

    @Override
    public void measure(BenchSizes sizes, BenchTable table) {
        try (ConfigurableApplicationContext application = BenchApplication.in(folder)) {
            measure(application, sizes, table);
        }
    }

    static void measure(ApplicationContext application, BenchSizes sizes, BenchTable table) {
        TestPeople roster = new TestPeople(application.getBean(JdbcClient.class));
        String few = "ways-" + UUID.randomUUID();
        String many = "ways-" + UUID.randomUUID();
        String[] hr = new String[1];
        BenchApplication.prepare(application, () -> {
            hr[0] = roster.add((String) null, Role.HR);
            List<String> people = new ArrayList<>();
            for (int number = 0; number < PEOPLE; number++) {
                people.add(roster.add((String) null));
            }
            int version = application
                    .getBean(ProcessVersions.class)
                    .of("annualReview")
                    .get(0)
                    .number();
            WaysRecord record = new WaysRecord(application, version);
            record.of(few, people, sizes.fewPeople());
            record.of(many, people, sizes.manyPeople());
        });
        PageVisitor visitor = PageVisitor.signedIn(application, hr[0]);
        looks(visitor, "/hr/paths?process=annualReview&group=", few, many, sizes, table, "ways of a cycle, p95");
        anew(application, visitor, many, sizes, table);
        looks(visitor, "/hr/paths/cases?process=annualReview&group=", few, many, sizes, table, "cases of ways, p95");
    }

    /** A case that joins lets everything be counted again. */
    private static void anew(
            ApplicationContext application, PageVisitor hr, String many, BenchSizes sizes, BenchTable table) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        Measured counted = new Measured();
        for (int look = 0; look < Math.max(1, sizes.looks() / FEWER); look++) {
            // the database keeps answers too as long as nothing has changed
            jdbc.sql("update path_step set minutes = minutes + 1 where case_id = ? and place = 0")
                    .param(many + "-0")
                    .update();
            jdbc.sql("update path_case set days = days + 1 where case_id = ?")
                    .param(many + "-0")
                    .update();
            jdbc.sql("update path_turn set taken = taken + 1").update();
            look(hr, "/hr/paths?process=annualReview&group=" + many, counted);
        }
        table.note(
                "ways counted anew, p95", "%.1f ms with %,d cases", counted.percentileMillis(P95), sizes.manyPeople());
    }

    private static void looks(
            PageVisitor hr, String page, String few, String many, BenchSizes sizes, BenchTable table, String what) {
        Measured ofFew = new Measured();
        Measured ofMany = new Measured();
        int rounds = Math.max(1, sizes.looks() / FEWER);
        for (int look = -rounds / 2; look < rounds; look++) {
            look(hr, page + few, look < 0 ? new Measured() : ofFew);
            look(hr, page + many, look < 0 ? new Measured() : ofMany);
        }
        table.atMost(
                GOAL,
                what,
                ofMany.percentileMillis(P95) / ofFew.percentileMillis(P95),
                "%.1f ms with %,d cases, %.1f ms with %,d cases",
                ofFew.percentileMillis(P95),
                sizes.fewPeople(),
                ofMany.percentileMillis(P95),
                sizes.manyPeople());
    }

    private static void look(PageVisitor hr, String page, Measured measured) {
        measured.time(() -> hr.see(page, "</main>"));
    }
}
