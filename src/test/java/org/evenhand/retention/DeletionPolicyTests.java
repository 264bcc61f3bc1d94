package org.evenhand.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.record.CaseExport;
import org.evenhand.record.ContentDeletion;
import org.evenhand.record.Documents;
import org.evenhand.record.FileVerification;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.Verdict;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Retention: two people delete what was kept for its time, and the record still verifies")
class DeletionPolicyTests {

    private static final Map<String, Object> REASON = Map.of("reason", "A complaint is pending at the commission.");

    @Autowired
    ApplicationContext beans;

    @Autowired
    RecordHolds holds;

    @Autowired
    DeletionPlans plans;

    @Autowired
    DeletionList list;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private RetentionWorld world;

    @BeforeEach
    void begin() {
        world = new RetentionWorld(beans);
    }

    @Test
    void whatWasWrittenGoesAndItsFingerprintsTheLedgerAndTheChainStay() {
        String review = world.filedAndLeft();
        List<String> fingerprints = fingerprints(review);
        int entries = ledger.of(review).size();
        world.yearsPass(5);
        RetentionRun run = world.everythingDueGoes();

        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(documents.of(review)).isEmpty();
        assertThat(fingerprints(review)).isEqualTo(fingerprints).isNotEmpty();
        assertThat(jdbc.sql("select count(*) from document_revision where case_id = ?"
                                + " and (content <> '{}' or salt <> '' or deleted_at is null)")
                        .param(review)
                        .query(Integer.class)
                        .single())
                .isZero();
        List<LedgerEntry> chain = ledger.of(review);
        assertThat(chain).hasSize(entries + 1);
        assertThat(chain.get(entries).kind()).isEqualTo(ContentDeletion.ENTRY);
        assertThat(chain.get(entries).documentFingerprints()).containsExactlyInAnyOrderElementsOf(fingerprints);
        assertThat(ledger.chain(review).verify().outcome()).isEqualTo(Verdict.Outcome.OK);
    }

    @Test
    void anExportVerifiesAfterwardsAndSaysThatContentWasDeleted() throws IOException {
        String review = world.filedAndLeft();
        int number = fingerprints(review).size();
        world.yearsPass(5);
        world.everythingDueGoes();

        Verdict verdict = verify(export(review));
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.OK);
        assertThat(verdict.sentence())
                .contains("0 documents (and " + number + " whose content was deleted under retention)");
    }

    @Test
    void anExportThatClaimsADeletionNoEntryNamesIsFoundOut() throws IOException {
        String review = world.reviewed.review();
        world.reviewed.goesToTheEnd(review);
        // the time alone: whoever reads the record after this test finds it as it was
        claim(review, "written_at");
        Verdict verdict = verify(export(review));
        claim(review, "null");

        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.BROKEN);
        assertThat(verdict.sentence()).contains("said to be deleted under retention, and no entry says that it was");
    }

    private void claim(String caseId, String deletedAt) {
        jdbc.sql("update document_revision set deleted_at = " + deletedAt + " where case_id = ?")
                .param(caseId)
                .update();
    }

    @Test
    void theEnginesHistoryOfTheCaseGoesWithIt() {
        String review = world.filedAndLeft();
        List<String> roots = jdbc.sql("select root_proc_inst_id_ from act_hi_procinst where business_key_ = ?")
                .param(review)
                .query(String.class)
                .list();
        assertThat(roots).isNotEmpty();
        world.yearsPass(5);
        world.everythingDueGoes();
        for (String table : List.of(
                "act_hi_procinst",
                "act_hi_actinst",
                "act_hi_taskinst",
                "act_hi_varinst",
                "act_hi_detail",
                "act_hi_identitylink",
                "act_hi_incident",
                "act_hi_job_log",
                "act_hi_op_log",
                "act_hi_decinst",
                "act_hi_comment")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where root_proc_inst_id_ in (:roots)")
                            .param("roots", roots)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void whoeverPlansADeletionDoesNotApproveIt() {
        world.filedAndLeft();
        world.yearsPass(5);
        String seen = list.fingerprint();
        assertThat(plans.approvers(world.planner))
                .noneMatch(person -> person.id().equals(world.planner.personId()));
        assertThatThrownBy(() -> plans.plan(seen, world.planner.personId(), Map.of(), world.planner))
                .hasMessageContaining("retention.refused.approver");
        assertThatThrownBy(() -> plans.plan(seen, world.approver.personId(), Map.of(), staff()))
                .hasMessageContaining("retention.refused.notHr");
    }

    @Test
    void anotherListThanTheOneLookedAtIsNotPlanned() {
        String review = world.filedAndLeft();
        world.yearsPass(5);
        String seen = list.fingerprint();
        holds.set(HoldScope.CASE, review, REASON, world.planner);
        assertThatThrownBy(() -> plans.plan(seen, world.approver.personId(), Map.of(), world.planner))
                .hasMessageContaining("retention.refused.listChanged");
    }

    @Test
    void anApprovalIsRefusedWhenTheListHasChangedSinceThePlan() {
        String review = world.filedAndLeft();
        world.yearsPass(5);
        RetentionRun run = world.plans();
        holds.set(HoldScope.PERSON, world.personOf(review), REASON, world.planner);
        assertThat(world.problems(run, Map.of("answer", "APPROVE"))).containsExactly("retention.problem.listChanged");
        world.answers(run, Map.of("answer", "REFUSE", "why", "Somebody is held by now."));
        world.deletes(run);
        assertThat(world.now(run).state()).isEqualTo(RunState.REFUSED);
        assertThat(documents.of(review)).isNotEmpty();
    }

    @Test
    void aSecondPlanWaitsForTheFirst() {
        world.filedAndLeft();
        world.yearsPass(5);
        RetentionRun run = world.plans();
        assertThatThrownBy(world::plans).hasMessageContaining("retention.refused.underWay");
        assertThatThrownBy(() -> plans.withdraw(run.id(), REASON, world.approver))
                .hasMessageContaining("retention.refused.notPlanner");
        plans.withdraw(run.id(), REASON, world.planner);
        assertThat(world.now(run).state()).isEqualTo(RunState.WITHDRAWN);
        assertThat(world.plans().state()).isEqualTo(RunState.PLANNED);
    }

    @Test
    void aHoldSetBetweenApprovalAndDeletionIsRespectedAndNamed() {
        String held = world.filedAndLeft();
        String other = world.filedAndLeft();
        world.yearsPass(5);
        RetentionRun run = world.plans();
        world.approves(run);
        RecordHold hold = holds.set(HoldScope.CASE, held, REASON, world.planner);
        world.deletes(run);

        assertThat(plans.items(run.id(), true, 0, 10)).singleElement().satisfies(item -> {
            assertThat(item.caseId()).isEqualTo(held);
            assertThat(item.why()).isEqualTo(Why.HOLD);
            assertThat(item.obstacle()).isEqualTo(hold.id());
        });
        assertThat(documents.of(held)).isNotEmpty();
        assertThat(documents.of(other)).isEmpty();
    }

    @Test
    void aLegalHoldOnAPersonACaseOrAKindKeepsWhatIsDueUntilItIsLifted() {
        String review = world.filedAndLeft();
        world.yearsPass(5);
        for (RecordHold hold : List.of(
                holds.set(HoldScope.PERSON, world.personOf(review), REASON, world.planner),
                holds.set(HoldScope.CASE, review, REASON, world.planner),
                holds.set(HoldScope.KIND, "REVIEW", REASON, world.planner))) {
            assertThat(world.due()).singleElement().extracting(DueCase::why).isEqualTo(Why.HOLD);
            holds.lift(hold.id(), REASON, world.approver);
            assertThatThrownBy(() -> holds.lift(hold.id(), REASON, world.approver))
                    .hasMessageContaining("retention.refused.lifted");
        }
        assertThat(world.due()).singleElement().extracting(DueCase::why).isNull();
        assertThat(ledger.of(review).stream().map(LedgerEntry::kind)).contains("legalHoldSet", "legalHoldLifted");
    }

    @Test
    void nobodyLiftsAHoldOnThemselvesAndOnlyLibraryHrSetsOne() {
        RecordHold hold = holds.set(HoldScope.PERSON, world.planner.personId(), REASON, world.approver);
        assertThatThrownBy(() -> holds.lift(hold.id(), REASON, world.planner))
                .hasMessageContaining("retention.refused.ownHold");
        assertThatThrownBy(() -> holds.set(HoldScope.PERSON, world.planner.personId(), REASON, world.approver))
                .hasMessageContaining("retention.refused.heldAlready");
        assertThatThrownBy(() -> holds.set(HoldScope.CASE, "no-such-case", REASON, world.planner))
                .hasMessageContaining("retention.refused.noTarget.CASE");
        assertThatThrownBy(() -> holds.set(HoldScope.KIND, "REVIEW", REASON, staff()))
                .hasMessageContaining("retention.refused.notHr");
    }

    @Test
    void whatWasDeletedIsNotDeletedAgain() {
        String review = world.filedAndLeft();
        world.yearsPass(5);
        world.everythingDueGoes();
        assertThat(world.due()).isEmpty();
        assertThatThrownBy(world::plans).hasMessageContaining("retention.refused.nothingDue");
        assertThat(ledger.of(review))
                .filteredOn(entry -> entry.kind().equals(ContentDeletion.ENTRY))
                .hasSize(1);
    }

    @Test
    void aDeletionThatIsInterruptedGoesOnWhereItStopped() {
        List<String> reviews = List.of(
                world.filedAndLeft(),
                world.filedAndLeft(),
                world.filedAndLeft(),
                world.filedAndLeft(),
                world.filedAndLeft(),
                world.filedAndLeft(),
                world.filedAndLeft());
        world.yearsPass(5);
        RetentionRun run = world.plans();
        world.approves(run);
        beans.getBean(Deletion.class).deleteNext(run.id());
        assertThat(plans.progress(run.id()).done()).isBetween(1, reviews.size() - 1);
        world.deletes(run);
        assertThat(plans.progress(run.id())).isEqualTo(new RunProgress(0, reviews.size(), 0));
        assertThat(beans.getBean(CaseJobs.class).due(List.of(run.id()))).isEmpty();
    }

    private Actor staff() {
        return new Actor(world.planner.personId(), Set.of(), null);
    }

    private List<String> fingerprints(String caseId) {
        return jdbc.sql("select fingerprint from document_revision where case_id = ? order by kind, revision")
                .param(caseId)
                .query(String.class)
                .list();
    }

    private byte[] export(String caseId) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        beans.getBean(CaseExport.class).write(caseId, out);
        return out.toByteArray();
    }

    private static Verdict verify(byte[] file) throws IOException {
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("evenhand-record/2");
        return FileVerification.verify(new ByteArrayInputStream(file), List.of());
    }
}
