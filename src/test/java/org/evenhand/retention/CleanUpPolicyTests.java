package org.evenhand.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.evenhand.calibration.CalibrationSession;
import org.evenhand.calibration.CalibrationWorld;
import org.evenhand.calibration.SessionPages;
import org.evenhand.concerns.Concern;
import org.evenhand.concerns.ConcernPages;
import org.evenhand.concerns.ConcernWorld;
import org.evenhand.cycles.Cycles;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.record.ContentDeletion;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.record.Verdict;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.HistoryCleanUp;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Retention: the engine's nightly clean-up takes what retention has released, and nothing by its age")
class CleanUpPolicyTests {

    private static final Map<String, Object> REASON = Map.of("reason", "A complaint is pending at the commission.");

    /** Where the engine keeps what has happened. */
    private static final List<String> HISTORY = List.of(
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst",
            "act_hi_detail",
            "act_hi_identitylink",
            "act_hi_job_log",
            "act_hi_op_log",
            "act_hi_decinst");

    @Autowired
    ApplicationContext beans;

    @Autowired
    RecordHolds holds;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    Cycles cycles;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private RetentionWorld world;

    @BeforeEach
    void begin() {
        world = new RetentionWorld(beans);
    }

    @Test
    void theCleanUpIsOnAndHasItsHoursByNight() {
        ProcessEngineConfigurationImpl settings =
                (ProcessEngineConfigurationImpl) beans.getBean(ProcessEngineConfiguration.class);
        assertThat(settings.isHistoryCleanupEnabled()).isTrue();
        assertThat(settings.getHistoryCleanupStrategy()).isEqualTo("removalTimeBased");
        assertThat(settings.getHistoryCleanupBatchWindowStartTime()).isEqualTo("02:00");
        assertThat(settings.getHistoryCleanupBatchWindowEndTime()).isEqualTo("04:00");
    }

    @Test
    void whatIsDueGoesAndWhatIsHeldOrOfSomebodyWhoStaysStaysHoweverOldItIs() {
        // in a library of its own: who leaves below is then somebody else
        ReviewWorld another = new ReviewWorld(beans);
        String stays = another.review();
        another.goesToTheEnd(stays);
        String held = world.filedAndLeft();
        String due = world.filedAndLeft();
        world.yearsPass(20);
        holds.set(HoldScope.PERSON, world.personOf(held), REASON, world.planner);
        Map<String, Integer> ofStays = remembered(stays);
        Map<String, Integer> ofHeld = remembered(held);
        List<String> dueRoots = roots(due);
        world.everythingDueGoes();
        night();

        assertThat(remembered(dueRoots).values()).containsOnly(0);
        assertThat(remembered(stays)).isEqualTo(ofStays).containsKey("act_hi_actinst");
        assertThat(remembered(held)).isEqualTo(ofHeld);
        assertThat(ofHeld.get("act_hi_actinst")).isPositive();
    }

    @Test
    void theHistoryOfACycleFollowsTheLastOfItsCases() {
        List<String> reviews = world.reviewed.reviews(2);
        reviews.forEach(world.reviewed::goesToTheEnd);
        String cycle = cycleOf(reviews.get(0));
        world.reviewed.library.ends(cycle, cycles);
        List<String> roots = roots(cycle);
        Map<String, Integer> before = remembered(roots);
        reviews.forEach(review -> world.leaves(world.personOf(review)));
        world.yearsPass(5);
        RecordHold hold = holds.set(HoldScope.CASE, reviews.get(0), REASON, world.planner);
        world.everythingDueGoes();
        night();
        assertThat(remembered(roots)).isEqualTo(before);

        holds.lift(hold.id(), REASON, world.approver);
        world.everythingDueGoes();
        assertThat(remembered(roots)).isEqualTo(before);
        night();
        assertThat(before.get("act_hi_varinst")).isPositive();
        assertThat(remembered(roots).values()).containsOnly(0);
        assertThat(cycles.get(cycle).name()).isNotEmpty();
    }

    @Test
    void whatWasWrittenInAConcernFollowsTheCaseItIsAboutUnlessOneOfTheTwoIsHeld() {
        String review = world.reviewed.review();
        String person = world.personOf(review);
        ConcernWorld raising = new ConcernWorld(beans);
        Concern concern = raising.raises(review, person);
        raising.triages(concern, "NOTE");
        world.reviewed.goesToTheEnd(review);
        world.leaves(person);
        world.yearsPass(5);
        night();
        assertThat(documents.of(concern.caseId())).isNotEmpty();

        RetentionRun run = world.everythingDueGoes();
        assertThat(world.now(run).cases()).isOne();
        RecordHold hold = holds.set(HoldScope.PERSON, person, REASON, world.planner);
        night();
        assertThat(documents.of(concern.caseId())).isNotEmpty();
        holds.lift(hold.id(), REASON, world.approver);
        night();
        assertThat(documents.of(concern.caseId())).isEmpty();
        assertThat(ledger.of(concern.caseId()))
                .filteredOn(entry -> entry.kind().equals(ContentDeletion.ENTRY))
                .hasSize(1);
        assertThat(ledger.chain(concern.caseId()).verify().outcome()).isEqualTo(Verdict.Outcome.OK);
        assertThat(beans.getBean(ConcernPages.class)
                        .of(concern.caseId(), ConcernWorld.staff(concern.contactId()))
                        .raised())
                .isBlank();
    }

    @Test
    void whatWasWrittenInACalibrationSessionFollowsTheLastOfItsReviewsUnlessOneIsHeld() {
        CalibrationWorld calibration = new CalibrationWorld(beans, 2).confirmed();
        CalibrationSession session = calibration.settled(calibration.signed(calibration.held(calibration.convenes())));
        List<String> people = calibration.cases.stream().map(world::personOf).toList();
        calibration.cases.forEach(calibration.reviews::goesToTheEnd);
        world.leaves(people.get(0));
        world.yearsPass(5);
        world.everythingDueGoes();
        night();
        assertThat(documents.of(session.id())).as("one of them stays").isNotEmpty();

        world.leaves(people.get(1));
        world.yearsPass(5);
        world.everythingDueGoes();
        RecordHold hold = holds.set(HoldScope.PERSON, people.get(0), REASON, world.planner);
        night();
        assertThat(documents.of(session.id())).isNotEmpty();
        holds.lift(hold.id(), REASON, world.approver);
        night();
        assertThat(documents.of(session.id())).isEmpty();
        assertThat(ledger.of(session.id()))
                .filteredOn(entry -> entry.kind().equals(ContentDeletion.ENTRY))
                .hasSize(1);
        assertThat(ledger.chain(session.id()).verify().outcome()).isEqualTo(Verdict.Outcome.OK);
        assertThat(beans.getBean(SessionPages.class)
                        .of(session.id(), calibration.hr)
                        .session()
                        .id())
                .isEqualTo(session.id());
    }

    /** No list names it before, and none after. */
    @Test
    void whatOnlyItsCandidateKnewOfGoesWithTheRestOfTheirRecordAndItsRoundFollows() {
        PromotionWorld promotions = new PromotionWorld(beans);
        Promotion optedOut = promotions.opened();
        promotions.answers(promotions.step(optedOut.caseId(), "declareIntent"), Map.of("intent", "OPT_OUT"));
        promotions.answers(promotions.step(optedOut.roundId(), "closeRound"), Map.of("confirmed", true));
        List<String> ofRound = roots(optedOut.roundId());
        List<String> ofPromotion = roots(optedOut.caseId());
        world.leaves(optedOut.personId());
        world.yearsPass(5);
        night();
        assertThat(world.due()).extracting(DueCase::record).containsExactly(RecordKind.REVIEW);
        assertThat(remembered(ofPromotion).get("act_hi_actinst"))
                .as("nothing of theirs was deleted")
                .isPositive();
        RetentionRun run = world.everythingDueGoes();
        assertThat(run.cases()).isOne();
        RecordHold hold = holds.set(HoldScope.PERSON, optedOut.personId(), REASON, world.planner);
        night();
        assertThat(documents.of(optedOut.caseId())).isNotEmpty();

        holds.lift(hold.id(), REASON, world.approver);
        night();
        assertThat(documents.of(optedOut.caseId())).isEmpty();
        assertThat(remembered(ofPromotion).values()).containsOnly(0);
        assertThat(remembered(ofRound).values()).containsOnly(0);
        assertThat(ledger.chain(optedOut.caseId()).verify().outcome()).isEqualTo(Verdict.Outcome.OK);
        assertThat(world.due()).isEmpty();
    }

    @Test
    void theHistoryOfADeletionFollowsWhenItsOwnTimeIsOverAndNotBefore() {
        world.filedAndLeft();
        world.yearsPass(5);
        RetentionRun run = world.everythingDueGoes();
        List<String> roots = roots(run.id());
        clock.advance(Duration.ofDays(1824));
        night();
        assertThat(remembered(roots).get("act_hi_procinst")).isOne();
        clock.advance(Duration.ofDays(2));
        night();
        assertThat(remembered(roots).values()).containsOnly(0);
    }

    @Test
    void whatNobodyReleasedHasNoDayOnWhichItGoesNotEvenFromBefore() {
        String review = world.reviewed.review();
        world.reviewed.goesToTheEnd(review);
        List<String> roots = roots(review);
        assertThat(dated(roots)).isZero();
        HISTORY.forEach(
                table -> jdbc.sql("update " + table + " set removal_time_ = :then where root_proc_inst_id_ in (:roots)")
                        .param("then", Timestamp.from(clock.instant().plus(1, ChronoUnit.DAYS)))
                        .param("roots", roots)
                        .update());
        Map<String, Integer> before = remembered(roots);
        beans.getBean("earlierRemovalTimes", SmartInitializingSingleton.class).afterSingletonsInstantiated();
        world.yearsPass(1);
        night();
        assertThat(dated(roots)).isZero();
        assertThat(remembered(roots)).isEqualTo(before);
    }

    /** What retention looks after, and then the engine's own hours. */
    private void night() {
        beans.getBean(FollowingHistory.class).look();
        HistoryCleanUp cleanUp = new HistoryCleanUp(beans);
        do {
            cleanUp.runOnce();
        } while (released() > 0);
    }

    private int released() {
        return jdbc.sql("select count(*) from act_hi_procinst where removal_time_ is not null")
                .query(Integer.class)
                .single();
    }

    private int dated(List<String> roots) {
        return HISTORY.stream()
                .mapToInt(table -> jdbc.sql("select count(*) from " + table
                                + " where removal_time_ is not null and root_proc_inst_id_ in (:roots)")
                        .param("roots", roots)
                        .query(Integer.class)
                        .single())
                .sum();
    }

    private String cycleOf(String review) {
        return String.valueOf(
                beans.getBean(PerformanceReviews.class).get(review).cycleId());
    }

    private Map<String, Integer> remembered(String caseId) {
        return remembered(roots(caseId));
    }

    private Map<String, Integer> remembered(List<String> roots) {
        assertThat(roots).isNotEmpty();
        return HISTORY.stream().collect(Collectors.toMap(table -> table, table -> jdbc.sql(
                        "select count(*) from " + table + " where root_proc_inst_id_ in (:roots)")
                .param("roots", roots)
                .query(Integer.class)
                .single()));
    }

    private List<String> roots(String key) {
        return jdbc.sql("select distinct root_proc_inst_id_ from act_hi_procinst where business_key_ = ?")
                .param(key)
                .query(String.class)
                .list();
    }
}
