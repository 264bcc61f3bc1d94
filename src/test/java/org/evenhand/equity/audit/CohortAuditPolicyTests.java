package org.evenhand.equity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.audit.AuditPeople.Second;
import org.evenhand.equity.audit.CohortAudit.State;
import org.evenhand.findings.Disposition;
import org.evenhand.findings.FindingContent;
import org.evenhand.findings.FindingTopic;
import org.evenhand.findings.FindingsRegister;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Cohort audit: after the lock, opened by two, about the process and nobody")
class CohortAuditPolicyTests {

    private static final String GROUPING = "gender.gender";
    private static final String STAGE = "filed-upper-level";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Audits audits;

    @Autowired
    AuditPlans plans;

    @Autowired
    AuditPeople people;

    @Autowired
    ExactTier exact;

    @Autowired
    FindingsRegister register;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private AuditWorld world;

    @BeforeEach
    void begin() {
        world = new AuditWorld(beans, 2);
        world.filed(world.cases.get(0), 4);
    }

    @Test
    void whatIsComparedIsSettledAtTheLaunchAndNeverAgain() {
        AuditPlan planned = plans.find(OutcomeKind.REVIEW_CYCLE, world.cycle).orElseThrow();
        assertThat(audits.of(OutcomeKind.REVIEW_CYCLE, world.cycle)).isEmpty();
        assertThat(planned.stages()).extracting("key").contains(STAGE);

        clock.advance(Duration.ofDays(1));
        CohortAudit audit = world.locked();

        assertThat(audits.plan(audit)).isEqualTo(planned);
        assertThat(planned.registeredAt()).isBefore(audit.lockedAt());
    }

    @Test
    void nothingIsReadBeforeTwoPeopleHaveOpenedIt() {
        CohortAudit audit = world.locked();
        assertThat(world.openSteps(audit)).containsExactly("requestExactTier");
        assertThat(world.dueJobs(audit)).isEmpty();
        assertRefused(Kind.NOT_ALLOWED, "audits.refused.notYours", () -> look(audit, world.analyst));

        world.sends(audit, "requestExactTier", request(world.second));

        assertThat(world.openSteps(audit)).containsExactly("openExactTier");
        assertThat(readings(world.analyst)).isZero();
        assertThat(exact.tables(audit)).isEmpty();
    }

    @Test
    void nobodyOpensItAloneNorWithSomebodyInLibraryHr() {
        CohortAudit audit = world.locked();
        Actor both = world.analyst(Role.HR);

        assertThat(world.checks(audit, "requestExactTier", request(world.analyst))
                        .errors())
                .hasSize(1);
        assertThat(world.checks(audit, "requestExactTier", request(both)).errors())
                .hasSize(1);
        assertThat(world.checks(audit, "requestExactTier", request(world.hr)).errors())
                .hasSize(1);
        assertRefused(
                Kind.NOT_ALLOWED, "audits.refused.samePerson", () -> audits.open(audit.id(), world.analyst.personId()));
        assertRefused(
                Kind.NOT_ALLOWED,
                "audits.refused.analystsOnly",
                () -> audits.takeOver(audit.id(), world.analyst.personId(), both));
    }

    @Test
    void whereThereIsOneAnalystAnAdministratorConfirmsAndSeesNoTable() {
        Actor keeper = world.keeper();
        CohortAudit audit = world.locked();
        assertThat(world.checks(audit, "requestExactTier", request(keeper)).errors())
                .hasSize(1);
        List<String> others = world.withoutOtherAnalysts();
        try {
            assertThat(people.secondFor(audit)).isEqualTo(Second.KEEPER);
            assertThat(world.checks(audit, "requestExactTier", request(keeper)).context())
                    .containsKey("onlyOne");
            world.sends(audit, "requestExactTier", request(keeper));
            world.sends(audit, "openExactTier", Map.of("decision", "OPEN"));
            world.runsJobs(audit);

            look(audit, world.analyst);
            assertRefused(Kind.NOT_ALLOWED, "audits.refused.analystsOnly", () -> look(audit, keeper));
            assertThat(entries(audit, "exactTableRead")).hasSize(1);
        } finally {
            world.back(others);
        }
    }

    @Test
    void aSecondPersonWhoHasBecomeHumanResourcesMeanwhileOpensNothing() {
        CohortAudit audit = world.locked();
        world.sends(audit, "requestExactTier", request(world.second));
        jdbc.sql("update person set roles = 'EQUITY_ANALYST;HR' where id = ?")
                .param(world.second.personId())
                .update();

        assertRefused(
                Kind.NOT_ALLOWED,
                "audits.refused.analystsOnly",
                () -> world.sends(audit, "openExactTier", Map.of("decision", "OPEN")));
        assertThat(world.now(audit).is(State.REQUESTED)).isTrue();
    }

    @Test
    void aSecondPersonWhoDeclinesSaysWhyAndItCanBeAskedForAgain() {
        CohortAudit audit = world.locked();
        world.sends(audit, "requestExactTier", request(world.second));
        world.sends(audit, "openExactTier", Map.of("decision", "DECLINE", "reason", "Say which tables first."));

        assertThat(world.openSteps(audit)).containsExactly("requestExactTier");
        assertThat(world.checks(audit, "requestExactTier", request(world.second))
                        .context())
                .containsEntry("declined", "Say which tables first.");
        assertThat(readings(world.analyst)).isZero();
    }

    @Test
    void onlyTheTwoWhoOpenedItReadItAndEachLookIsInTheLedger() {
        CohortAudit audit = world.readable();

        look(audit, world.analyst);
        look(audit, world.second);

        assertThat(entries(audit, "exactTableRead"))
                .extracting(LedgerEntry::actor)
                .containsExactly(world.analyst.personId(), world.second.personId());
        assertRefused(Kind.NOT_ALLOWED, "audits.refused.notYours", () -> look(audit, world.analyst()));
        assertRefused(Kind.NOT_ALLOWED, "audits.refused.analystsOnly", () -> look(audit, world.hr));
        assertThat(readings(world.analyst)).isPositive();
    }

    @Test
    void anInterruptedRunGoesOnWhereItStoppedOnTheVerySameRows() {
        CohortAudit audit = world.opened();
        beans.getBean(AuditRun.class).goOn(audit.id());
        List<AuditTables> begun = exact.tables(audit);
        assertThat(begun).hasSizeGreaterThan(1).noneMatch(AuditTables::isDone);
        beans.getBean(AuditRun.class).goOn(audit.id());
        assertThat(exact.tables(audit)).filteredOn(AuditTables::isDone).hasSize(1);

        world.runsJobs(audit);

        assertThat(world.now(audit).is(State.READABLE)).isTrue();
        assertThat(exact.tables(audit)).allMatch(AuditTables::isDone);
        assertThat(exact.tables(audit))
                .extracting(AuditTables::fingerprint)
                .containsExactlyElementsOf(
                        begun.stream().map(AuditTables::fingerprint).toList());
        assertThat(entries(audit, "auditRowsRead")).hasSize(1);
    }

    @Test
    void aFindingNeedsOwnerDispositionMeasureAndDayBeforeTheAuditGoesOn() {
        CohortAudit audit = world.readable();
        assertThat(world.checks(audit, "recordFindings", conclusion("FINDINGS")).errors())
                .hasSize(1);
        String finding = UUID.randomUUID().toString();
        register.record(finding, world.cycle, finding(null), world.analyst);
        assertThat(world.checks(audit, "recordFindings", conclusion("FINDINGS")).errors())
                .hasSize(1);
        assertThat(world.checks(audit, "recordFindings", conclusion("NOTHING")).errors())
                .hasSize(1);

        register.change(finding, 1, finding(world.second.personId()), world.analyst);
        world.sends(audit, "recordFindings", conclusion("FINDINGS"));

        assertThat(world.openSteps(audit)).containsExactly("releaseReports");
    }

    @Test
    void anAuditThatFoundNothingSaysSo() {
        CohortAudit audit = world.readable();
        world.sends(audit, "recordFindings", conclusion("NOTHING"));

        assertThat(world.openSteps(audit)).containsExactly("releaseReports");
    }

    @Test
    void theExactTierIsClosedWithTheAudit() {
        CohortAudit audit = world.released("NOBODY");

        assertThat(world.now(audit).is(State.CLOSED)).isTrue();
        assertThat(world.openSteps(audit)).isEmpty();
        assertRefused(Kind.MOVED_ON, "audits.refused.notReadable", () -> look(audit, world.analyst));
    }

    @Test
    void libraryHrSeesWhereItStandsAndNobodyElseSeesAnything() {
        CohortAudit audit = world.readable();

        assertThat(audits.get(audit.id(), world.hr).state()).isEqualTo(State.READABLE);
        Actor staff = new Actor(world.personOf(world.cases.get(0)), java.util.Set.of(Role.STAFF), null);
        assertRefused(Kind.NOT_ALLOWED, "audits.refused.analystsOnly", () -> audits.get(audit.id(), staff));
    }

    @Test
    void anotherAnalystTakesItOverButNotTheSecondPerson() {
        CohortAudit audit = world.readable();
        Actor other = world.analyst();

        assertRefused(
                Kind.NOT_ALLOWED,
                "audits.refused.isSecond",
                () -> audits.takeOver(audit.id(), world.analyst.personId(), world.second));
        assertRefused(
                Kind.MOVED_ON,
                "audits.refused.takenOver",
                () -> audits.takeOver(audit.id(), world.hr.personId(), other));
        audits.takeOver(audit.id(), world.analyst.personId(), other);

        assertThat(world.task(audit, "recordFindings").assignee()).isEqualTo(other.personId());
        assertRefused(Kind.NOT_ALLOWED, "audits.refused.notYours", () -> look(audit, world.analyst));
    }

    private static Map<String, Object> request(Actor second) {
        return Map.of("purpose", AuditWorld.PURPOSE, "secondPerson", second.personId());
    }

    private static Map<String, Object> conclusion(String which) {
        return Map.of("conclusion", which, "summary", "The tables were read one by one.");
    }

    private static FindingContent finding(@org.jspecify.annotations.Nullable String owner) {
        return new FindingContent(
                FindingTopic.OVERALL_RATING,
                "Upper levels differ between groups within the same grade.",
                owner,
                Disposition.MONITOR,
                "The ratio of the next cycle.",
                LocalDate.of(2027, 6, 1),
                false);
    }

    private ExactTier.Look look(CohortAudit audit, Actor by) {
        return exact.look(audit.id(), GROUPING, STAGE, by);
    }

    private List<LedgerEntry> entries(CohortAudit audit, String kind) {
        return ledger.of(audit.id()).stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }

    private long readings(Actor reader) {
        return jdbc.sql("select count(*) from vault.reading where reader_id = ?")
                .param(reader.personId())
                .query(Long.class)
                .single();
    }

    private static void assertRefused(Kind kind, String key, ThrowingCallable doing) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(doing).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }
}
