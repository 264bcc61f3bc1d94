package org.evenhand.equity.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.evenhand.cli.Tools;
import org.evenhand.equity.Outcome;
import org.evenhand.equity.audit.report.Line;
import org.evenhand.equity.audit.report.StageReport;
import org.evenhand.shared.Sha256;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Sixty people: of thirty women 8 are filed in the upper levels, of thirty men 22. */
@EvenhandTest
@Policies("Cohort audit: the exact tables, and that anybody can repeat them")
class ExactTablePolicyTests {

    private static final String GROUPING = "gender.gender";
    private static final String STAGE = "filed-upper-level";
    private static final int EACH = 30;

    @TempDir
    Path folder;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ExactTier exact;

    @Autowired
    AuditPlans plans;

    @Autowired
    RunRows runs;

    @Autowired
    AuditSnapshots snapshots;

    @Autowired
    TestClock clock;

    private AuditWorld world;
    private CohortAudit audit;

    @BeforeEach
    void begin() {
        world = AuditWorld.ofSixty(beans);
        audit = world.readable();
    }

    @Test
    void theTablesAreThoseThatTheCommandLinePrintsOfTheSameRows() throws IOException {
        AuditTables tables = runs.find(audit.id(), GROUPING).orElseThrow();
        String rows = runs.rows(tables).orElseThrow();
        Path file = Files.writeString(folder.resolve("cohort.csv"), rows);

        String printed = printed(
                "equity",
                "analyse",
                file.toString(),
                "--format",
                "json",
                "--family",
                "review-finished,proposed-upper-level,filed-upper-level");

        assertThat(printed.strip()).isEqualTo(runs.report(tables).orElseThrow().strip());
        assertThat(tables.fingerprint()).isEqualTo(Sha256.of(rows));
        assertThat(printed).contains(tables.fingerprint());
        theyShowTheDisparityThatIsThere();
        thePeopleInTheRowsAreNobodyInTheRoster(rows);
        theRowsAreDeletedAfterTheTimeForAppealsAndTheTablesStay(tables);
    }

    private void theyShowTheDisparityThatIsThere() {
        StageReport report =
                exact.look(audit.id(), GROUPING, STAGE, world.analyst).report();
        Line women = report.headline().orElseThrow();
        assertThat(report.reference()).isEqualTo("man");
        assertThat(women.group()).isEqualTo("woman");
        assertThat(List.of(women.a(), women.n1(), women.c(), women.n0())).containsExactly(8, EACH, 22, EACH);
        assertThat(women.state()).isEqualTo("SIGNAL");
        assertThat(women.ratio().value().get()).isEqualTo(8.0 / 22);
        assertThat(report.ratings()).containsOnlyKeys("woman");
    }

    private void thePeopleInTheRowsAreNobodyInTheRoster(String rows) {
        assertThat(rows).hasLineCount(1 + 4 * 2 * EACH);
        world.cases.forEach(one -> assertThat(rows).doesNotContain(one).doesNotContain(world.personOf(one)));
    }

    private void theRowsAreDeletedAfterTheTimeForAppealsAndTheTablesStay(AuditTables tables) {
        snapshots.look();
        assertThat(runs.rows(tables)).isPresent();
        clock.advance(Duration.ofDays(121));
        snapshots.look();

        assertThat(runs.rows(tables)).isEmpty();
        assertThat(runs.find(audit.id(), GROUPING).orElseThrow().fingerprint()).isEqualTo(tables.fingerprint());
        assertThat(exact.look(audit.id(), GROUPING, STAGE, world.analyst)
                        .report()
                        .lines())
                .isNotEmpty();
    }

    @Test
    void outcomesAreAskedWithAsManyQueriesForSixtyPeopleAsForSix() throws Exception {
        List<Outcome> all = plans.source(audit.kind()).of(audit.cohortId(), audit.lockedAt());

        assertThat(all).hasSize(4 * 2 * EACH);
        assertThat(Queries.of(() -> plans.source(audit.kind()).of(audit.cohortId(), audit.lockedAt())))
                .hasSizeLessThanOrEqualTo(4);
    }

    private static String printed(String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(Tools.run(arguments)).isZero();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
