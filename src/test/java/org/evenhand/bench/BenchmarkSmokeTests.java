package org.evenhand.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The benchmark itself still runs, with tiny sizes; only its starts of whole applications are left to it. */
@EvenhandTest
class BenchmarkSmokeTests {

    @Autowired
    private ApplicationContext application;

    @TempDir
    Path folder;

    private final BenchTable table = new BenchTable();

    @Test
    void reviewsComeToTheirEndHereAndInTheBareEngine() throws IOException {
        String url = TestDatabase.newUrl();
        String user = TestDatabase.isPostgres() ? "postgres" : "sa";
        try (BareEngine bare = new BareEngine(url, user, "bare");
                BareEngine ageless = new BareEngine(url, user, "ageless", ReviewsPart.ageless(application))) {
            ReviewsPart.measure(application, bare, ageless, BenchSizes.TINY, table);
            assertThat(bare.ended()).isEqualTo(BenchSizes.TINY.reviews());
            assertThat(ageless.ended()).isEqualTo(BenchSizes.TINY.reviews());
        }
        assertThat(json()).contains("whole reviews", "whole reviews, same removal");
    }

    @Test
    void launchesAreMeasured() throws IOException {
        LaunchPart.measure(application, BenchSizes.TINY, table);
        assertThat(json()).contains("launch, per person");
    }

    @Test
    void inboxPagesAreMeasured() throws IOException {
        InboxPart.measure(application, BenchSizes.TINY, table);
        assertThat(json()).contains("inbox page over HTTP");
    }

    @Test
    void boardsAreMeasured() throws IOException {
        BoardPart.measure(application, BenchSizes.TINY, table);
        assertThat(json()).contains("board over HTTP", "reviews of the board");
    }

    @Test
    void committeesAreMeasured() throws IOException {
        new CommitteesPart().measure(BenchSizes.TINY, table);
        assertThat(json()).contains("committees of 40 cases");
    }

    @Test
    void roundsArePlayedToTheirEnd() throws IOException {
        RoundsPart.measure(application, BenchSizes.TINY, table);
        assertThat(json()).contains("round of promotions, per case");
    }

    @Test
    void releasesAreMeasured() throws IOException {
        ReleasePart.measure(application, BenchSizes.TINY, table);
        assertThat(json()).contains("release auditor, 10 tables against 1");
    }

    @Test
    void sealsAreMeasured() throws IOException {
        SealsPart.measure(application, folder, BenchSizes.TINY, table);
        assertThat(json()).contains("sealing 1,000 entries", "a seal over 10 more", "checking an export", "OK: ");
    }

    @Test
    void eventLogsAreMeasured() throws IOException {
        EventLogPart.measure(application, BenchSizes.TINY, table);
        assertThat(json()).contains("event log of 100 cases, XES", "event log of 100 cases, OCEL");
    }

    @Test
    void searchesAreMeasured() throws IOException {
        SearchPart.measure(application, BenchSizes.TINY, table);
        assertThat(json()).contains("search, p95", "timeline of a case, p95");
    }

    @Test
    void waysAreMeasured() throws IOException {
        WaysPart.measure(application, BenchSizes.TINY, table);
        assertThat(json()).contains("ways of a cycle, p95", "cases of ways, p95");
    }

    private String json() throws IOException {
        table.write(folder.resolve("bench.json"));
        return Files.readString(folder.resolve("bench.json"));
    }
}
