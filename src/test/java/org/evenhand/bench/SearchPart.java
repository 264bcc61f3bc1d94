package org.evenhand.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.history.Cases;
import org.evenhand.history.Timelines;
import org.evenhand.history.search.Lateness;
import org.evenhand.history.search.SearchIndex;
import org.evenhand.history.search.SearchQuery;
import org.evenhand.history.search.Searches;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches by all filters in turn, and timelines, in a record that grows by a hundred times. */
final class SearchPart implements BenchPart {

    private static final double GOAL = 1.5;
    private static final int P95 = 95;
    private static final int GROWTH = 100;
    private static final int CASES_AT_ONCE = 200;
    private static final int BATCHES = 50;
    private static final double SECOND = 1e9;

    private final Path folder;

    SearchPart(Path folder) {
        this.folder = folder;
    }

    @Override
    public void measure(BenchSizes sizes, BenchTable table) {
        try (ConfigurableApplicationContext application = BenchApplication.in(folder)) {
            measure(application, sizes, table);
        }
    }

    /** How long searches and timelines took. */
    private record Looks(Measured searches, Measured timelines) {}

    static void measure(ApplicationContext application, BenchSizes sizes, BenchTable table) {
        SearchedRecord record = new SearchedRecord(application);
        record.growTo(sizes.searched());
        putIn(application, record);
        Looks few = looks(application, record, sizes);
        int many = GROWTH * sizes.searched();
        record.growTo(many);
        long before = System.nanoTime();
        putIn(application, record);
        double seconds = (System.nanoTime() - before) / SECOND;
        table.note(
                "entries put into search",
                "%,.0f entries/s, %,d with their words",
                (many - sizes.searched()) / seconds,
                many - sizes.searched());
        Looks all = looks(application, record, sizes);
        row(table, "search, p95", few.searches(), all.searches(), sizes.searched(), many);
        row(table, "timeline of a case, p95", few.timelines(), all.timelines(), sizes.searched(), many);
    }

    private static void row(BenchTable table, String what, Measured few, Measured all, int entries, int many) {
        table.atMost(
                GOAL,
                what,
                all.percentileMillis(P95) / few.percentileMillis(P95),
                "%.1f ms with %,d entries, %.1f ms with %,d entries",
                few.percentileMillis(P95),
                entries,
                all.percentileMillis(P95),
                many);
    }

    /** The newest cases come first, so that in a test what others have left waits. */
    private static void putIn(ApplicationContext application, SearchedRecord record) {
        SearchIndex index = application.getBean(SearchIndex.class);
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        String first = record.cases.get(0);
        String last = record.cases.get(record.cases.size() - 1);
        while (jdbc.sql("select count(*) from search_pending where case_id between ? and ?")
                        .params(first, last)
                        .query(Integer.class)
                        .single()
                > 0) {
            for (int batch = 0; batch < BATCHES; batch++) {
                index.putIn(CASES_AT_ONCE);
            }
        }
    }

    private static Looks looks(ApplicationContext application, SearchedRecord record, BenchSizes sizes) {
        Searches searches = application.getBean(Searches.class);
        Cases cases = application.getBean(Cases.class);
        Timelines timelines = application.getBean(Timelines.class);
        Looks looks = new Looks(new Measured(), new Measured());
        int rounds = Math.max(1, sizes.looks() / 4);
        for (int look = -rounds / 2; look < rounds; look++) {
            Looks counted = look < 0 ? new Looks(new Measured(), new Measured()) : looks;
            for (SearchQuery query : queries(record)) {
                counted.searches().time(() -> searches.page(query, null, record.hr));
            }
            String caseId = record.cases.get(record.random.nextInt(record.cases.size()));
            counted.timelines().time(() -> timelines.of(cases.open(caseId, record.hr)));
        }
        return looks;
    }

    /** One of each sort of question, from the rare to the common, and what hardly ever meets. */
    private static List<SearchQuery> queries(SearchedRecord record) {
        String unit = SearchedRecord.unit(record.random.nextInt(SearchedRecord.UNITS));
        String common = SearchedRecord.word(record.random.nextInt(5));
        String rare = SearchedRecord.word(2_000 + record.random.nextInt(2_000));
        LocalDate day = LocalDate.of(2026, 12, 6);
        List<SearchQuery> queries = new ArrayList<>();
        queries.add(SearchQuery.ANY);
        queries.add(query(record.somebody(), "", "", "", "", "", null, null, ""));
        queries.add(query(record.somebody(), "", "rateCriteria", "", "", "", null, null, ""));
        queries.add(query("", unit, "", "", "", "", null, null, ""));
        queries.add(query("", unit, "", "", "stepCompleted", "", null, null, ""));
        queries.add(query("", unit, "signReview", record.somebody(), "", "", null, null, ""));
        queries.add(query("", "", "", record.somebody(), "", "", null, null, ""));
        queries.add(query("", "", "", "", "checkpointEvaluated", "HOLD", null, null, ""));
        queries.add(query("", unit, "", "", "", "HOLD", null, day, ""));
        queries.add(query("", unit, "", "", "", "", Lateness.ANY, null, ""));
        queries.add(query("", "", "", "", "", "", null, null, common));
        queries.add(query("", unit, "", "", "", "", null, null, common));
        queries.add(query("", "", "", "", "", "", null, null, rare));
        queries.add(query("", unit, "", "", "reviewFiled", "PASS", null, null, ""));
        return queries;
    }

    private static SearchQuery query(
            String person,
            String unit,
            String step,
            String actor,
            String kind,
            String outcome,
            @Nullable Lateness lateness,
            @Nullable LocalDate from,
            String words) {
        return new SearchQuery(person, unit, "", 0, step, actor, "", kind, outcome, "", lateness, from, null, words);
    }
}
