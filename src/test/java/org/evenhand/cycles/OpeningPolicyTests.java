package org.evenhand.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.evenhand.casework.Sending;
import org.evenhand.criteria.ACriteriaDraft;
import org.evenhand.criteria.CriteriaDraft;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.engine.OpenTask;
import org.evenhand.equity.CheckpointAnswer;
import org.evenhand.equity.CheckpointOutcome;
import org.evenhand.equity.CheckpointOutcomes;
import org.evenhand.equity.Finding;
import org.evenhand.record.Drafts;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The opening checkpoint, from the plan to the launch. Source: processes.md, review cycle 3. */
@EvenhandTest
class OpeningPolicyTests {

    private static final Map<String, Object> WAIVER =
            Map.of("answer", "WAIVER", "reason", "The set is the one of last year, word for word.");

    @Autowired
    Cycles cycles;

    @Autowired
    CriteriaSets criteria;

    @Autowired
    CheckpointOutcomes outcomes;

    @Autowired
    Drafts drafts;

    @Autowired
    Sending sending;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    private CycleWorld world;

    @BeforeEach
    void begin() {
        world = new CycleWorld(jdbc, criteria, clock, management);
        world.staff(1);
        // whichever test comes first, there is a second person
        world.hr();
    }

    @Test
    void aPlanThatKeepsEveryRuleIsLaunchedWithoutAQuestion() {
        var cycle = launched(world.frozen());

        assertThat(cycles.get(cycle.id()).status()).isEqualTo(Status.LAUNCHING);
        assertThat(rules(cycle)).isEmpty();
    }

    @Test
    void criteriaStandPublishedForFourteenCalendarDaysBeforeTheLaunch() {
        var set = world.published();
        on(CycleWorld.FROZEN.minusDays(1));
        var early = launched(set);
        on(CycleWorld.FROZEN);
        world = new CycleWorld(jdbc, criteria, clock, management);
        world.staff(1);
        var inTime = launched(set);

        assertThat(rules(early)).containsExactly("criteria-frozen");
        assertThat(cycles.get(early.id()).status()).isEqualTo(Status.PLANNED);
        assertThat(cycles.get(inTime.id()).status()).isEqualTo(Status.LAUNCHING);
    }

    @Test
    void peopleOfOneJobFamilyAndGradeAreReviewedByOneVersionOfTheCriteria() {
        var first = world.frozen();
        launched(first);
        var draft = criteria.nextVersion(first.id(), world.hr);
        var second = criteria.publish(draft.id(), draft.revision(), "Two criteria overlapped.", world.hr);
        on(CycleWorld.FROZEN.plusDays(20));

        // the running cycle goes by the second one now
        assertThat(rules(launched(first))).containsExactly("one-version");
        assertThat(rules(launched(second))).isEmpty();
    }

    @Test
    void everyRatedCriterionHasThreeAnchorsEvenWhenItWasPublishedByAnotherRule() {
        var set = world.frozen();
        inContentOf(set, "\"Answers within 1 working days and says what comes next.\",", "");

        assertThat(rules(launched(set))).containsExactly("anchored-criteria");
    }

    @Test
    void aTraitThatNoBehaviorAnchorsIsNotRated() {
        var set = world.frozen();
        inContentOf(set, "\"Level 1\"", "\"Potential\"");
        inContentOf(set, "\"Meets 1 of the expectations.\"", "\"\"");

        assertThat(rules(launched(set))).containsExactly("no-unanchored-trait");
    }

    @Test
    void aScaleOfThreePointsIsAQuestionToThePlannerWhoGoesOnOnceItIsAnswered() {
        var cycle = launched(scaleOfThree());
        assertThat(rules(cycle)).containsExactly("scale-lint");
        assertThat(waitsFor(cycle).step()).isEqualTo("answerAdvice");

        answer(cycle, Map.of("answers", List.of(Map.of("rule", "scale-lint", "response", "CONSIDERED"))));

        assertThat(cycles.get(cycle.id()).status()).isEqualTo(Status.LAUNCHING);
        assertThat(outcome(cycle).answer()).isEqualTo(CheckpointAnswer.ADVICE_ANSWERED);
    }

    @Test
    void aHeldPlanGoesBackToItsPlannerOrTakesAWaiverButNeverAMereReason() {
        var cycle = held();

        assertRefused(
                Kind.INVALID, () -> answer(cycle, Map.of("answer", "REASON", "reason", "It has always been so.")));
        answer(cycle, Map.of("answer", "CHANGE"));

        assertThat(waitsFor(cycle).step()).isEqualTo("confirmLaunch");
        assertThat(cycles.get(cycle.id()).status()).isEqualTo(Status.PLANNED);
    }

    @Test
    void aWaiverTakesASecondPersonInHrWhoDidNotPlanTheCycle() {
        var cycle = held();
        answer(cycle, WAIVER);
        var waiver = waitsFor(cycle);

        assertThat(waiver.step()).isEqualTo("decideWaiver");
        assertThat(waiver.assignee()).isNotEqualTo(world.hr.personId());
        assertThat(jdbc.sql("select roles from person where id = ?")
                        .param(waiver.assignee())
                        .query(String.class)
                        .single())
                .contains("HR");

        answer(cycle, Map.of("decision", "GRANTED", "reason", "Nothing in it has changed since last year."));
        assertThat(cycles.get(cycle.id()).status()).isEqualTo(Status.LAUNCHING);
        assertThat(outcome(cycle).answer()).isEqualTo(CheckpointAnswer.WAIVED);
        assertThat(outcome(cycle).answeredBy()).isEqualTo(waiver.assignee());
    }

    @Test
    void aWaiverIsRefusedToWhoIsNoLongerInHr() {
        var cycle = held();
        answer(cycle, WAIVER);
        var holder = String.valueOf(waitsFor(cycle).assignee());
        var before = jdbc.sql("select roles from person where id = ?")
                .param(holder)
                .query(String.class)
                .single();
        jdbc.sql("update person set roles = '' where id = ?").param(holder).update();
        try {
            assertRefused(
                    Kind.NOT_ALLOWED,
                    () -> answer(cycle, Map.of("decision", "GRANTED", "reason", "It is fine, I think.")));
        } finally {
            jdbc.sql("update person set roles = ? where id = ?")
                    .params(before, holder)
                    .update();
        }
        assertThat(cycles.get(cycle.id()).status()).isEqualTo(Status.PLANNED);
    }

    @Test
    void aRefusedWaiverSendsThePlanBack() {
        var cycle = held();
        answer(cycle, WAIVER);
        answer(cycle, Map.of("decision", "REFUSED", "reason", "Two weeks are owed to everybody."));

        assertThat(waitsFor(cycle).step()).isEqualTo("confirmLaunch");
        assertThat(waitsFor(cycle).assignee()).isEqualTo(world.hr.personId());
    }

    @Test
    void thePlanStaysAsItIsWhileTheCheckpointWaitsForAnAnswer() {
        var cycle = held();

        assertRefused(
                Kind.MOVED_ON, () -> cycles.change(cycle.id(), cycles.revision(cycle.id()), cycle.plan(), world.hr));
        answer(cycle, Map.of("answer", "CHANGE"));
        cycles.change(cycle.id(), cycles.revision(cycle.id()), cycle.plan(), world.hr);
    }

    @Test
    void aPlanWhoseDatesPassedWhileAWaiverWaitedIsNotLaunched() {
        var cycle = held();
        answer(cycle, WAIVER);
        on(LocalDate.of(2027, 1, 8));
        answer(cycle, Map.of("decision", "GRANTED", "reason", "Late, but the rule does not fit here."));

        assertThat(cycles.get(cycle.id()).status()).isEqualTo(Status.PLANNED);
        assertThat(waitsFor(cycle).step()).isEqualTo("confirmLaunch");
    }

    @Test
    void everyOutcomeNamesItsRulesItsTableAndTheFingerprintOfWhatItLookedAt() {
        var cycle = held();

        assertThat(ledger.of(cycle.id())).last().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("checkpointEvaluated");
            assertThat(entry.facts())
                    .containsEntry("checkpoint", "opening")
                    .containsEntry("result", "HOLD")
                    .containsEntry("rules", List.of("criteria-frozen"))
                    .containsKeys("table", "inputs");
        });
    }

    private CriteriaSet scaleOfThree() {
        var sound = ACriteriaDraft.named("Three " + java.util.UUID.randomUUID());
        var draft = criteria.begin(
                new CriteriaDraft(
                        sound.name(), sound.jobFamilies(), sound.scale().subList(0, 3), sound.criteria()),
                world.hr);
        var set = criteria.publish(draft.id(), draft.revision(), world.hr);
        on(CycleWorld.FROZEN);
        return set;
    }

    private ReviewCycle held() {
        var set = world.published();
        on(CycleWorld.FROZEN.minusDays(1));
        return launched(set);
    }

    private ReviewCycle launched(CriteriaSet set) {
        var cycle = cycles.plan(world.plan(set), world.hr);
        cycles.launch(cycle.id(), world.hr);
        return cycle;
    }

    private void inContentOf(CriteriaSet set, String before, String after) {
        var content = jdbc.sql("select content from criteria_set where id = ?")
                .param(set.id())
                .query(String.class)
                .single();
        assertThat(content).contains(before);
        jdbc.sql("update criteria_set set content = ? where id = ?")
                .params(content.replaceFirst(java.util.regex.Pattern.quote(before), after), set.id())
                .update();
    }

    private void answer(ReviewCycle cycle, Map<String, Object> answers) {
        world.answer(waitsFor(cycle), answers, drafts, sending);
    }

    private OpenTask waitsFor(ReviewCycle cycle) {
        return cycles.openTask(cycle.id()).orElseThrow();
    }

    private CheckpointOutcome outcome(ReviewCycle cycle) {
        return outcomes.latest(cycle.id(), "opening").orElseThrow();
    }

    private List<String> rules(ReviewCycle cycle) {
        return outcome(cycle).findings().stream().map(Finding::rule).toList();
    }

    private void on(LocalDate day) {
        clock.set(day.atTime(15, 0).toInstant(ZoneOffset.UTC));
    }

    private static void assertRefused(Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
