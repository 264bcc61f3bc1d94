package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.OpenTask;
import org.evenhand.equity.AuditFindings;
import org.evenhand.equity.Outcome;
import org.evenhand.equity.Outcome.End;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.audit.AuditPlan;
import org.evenhand.equity.audit.AuditPlans;
import org.evenhand.equity.audit.Audits;
import org.evenhand.equity.audit.CohortAudit;
import org.evenhand.findings.Cohort;
import org.evenhand.findings.CycleFinding;
import org.evenhand.findings.Disposition;
import org.evenhand.findings.FindingContent;
import org.evenhand.findings.FindingTopic;
import org.evenhand.findings.FindingsRegister;
import org.evenhand.forms.FieldError;
import org.evenhand.metrics.Figure;
import org.evenhand.metrics.MeasuredRounds;
import org.evenhand.metrics.RoundMetrics;
import org.evenhand.referees.LettersPerCase;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Cohort audit of a promotion round: considered, recommended, offered, and how long it took")
class PromotionAuditPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PromotionOutcomes outcomes;

    @Autowired
    AuditPlans plans;

    @Autowired
    Audits audits;

    @Autowired
    MeasuredPromotions measured;

    @Autowired
    LettersPerCase letters;

    @Autowired
    RoundMetrics metrics;

    @Autowired
    RoundsMeasured rounds;

    @Autowired
    FindingsRegister register;

    @Autowired
    AuditFindings reported;

    @Test
    void aRoundIsAuditedOnceItIsClosedByWhatWasSettledWhenPeopleWereTold() {
        PromotionWorld world = new PromotionWorld(beans);
        String out = world.candidate();
        Promotion promoted = world.opened();
        Promotion optedOut = world.promotionOf(out);
        AuditPlan plan =
                plans.find(OutcomeKind.PROMOTION_ROUND, promoted.roundId()).orElseThrow();
        assertThat(audits.of(OutcomeKind.PROMOTION_ROUND, promoted.roundId())).isEmpty();

        world.answers(world.step(optedOut.caseId(), "declareIntent"), Map.of("intent", "OPT_OUT"));
        PromotionWorld.PATH.forEach(step -> world.goes(promoted, step));
        world.answers(world.step(promoted.roundId(), "closeRound"), Map.of("confirmed", true));

        CohortAudit audit =
                audits.of(OutcomeKind.PROMOTION_ROUND, promoted.roundId()).orElseThrow();
        assertThat(audits.plan(audit)).isEqualTo(plan);
        List<Outcome> all = outcomes.of(promoted.roundId(), audit.lockedAt());
        assertThat(selected(all, "promotion-considered"))
                .containsOnly(Map.entry(out, false), Map.entry(promoted.personId(), true));
        assertThat(selected(all, "promotion-recommended")).containsOnly(Map.entry(promoted.personId(), true));
        assertThat(selected(all, "promotion-granted")).containsOnly(Map.entry(promoted.personId(), true));
        assertThat(all)
                .filteredOn(outcome -> outcome.time() != null)
                .extracting(outcome ->
                        java.util.Objects.requireNonNull(outcome.time()).end())
                .containsExactlyInAnyOrder(End.PROMOTED, End.CENSORED);

        theRoundKeepsHowItWent(world, promoted.roundId());
        theAuditComparesWaitingLatenessMoreTimeAndLettersPerCaseToo(promoted, audit);
        theRegisterTakesFindingsAboutTheRoundAndHoldsTheNextNoticeUntilTheyAreAnswered(world, promoted.roundId());
    }

    /** One promotion is too few to tell anything of; who opted out is not among them. */
    private void theRoundKeepsHowItWent(PromotionWorld world, String round) {
        assertThat(rounds.kept(round)).isPresent();
        assertThat(rounds.content(round).candidates()).hasSize(1);
        assertThat(rounds.content(round).letters().values()).singleElement().satisfies(came -> assertThat(came)
                .isPositive());
        assertThat(rounds.closed()).extracting(MeasuredRounds.Round::id).contains(round);
        assertThat(metrics.of(round, world.hr)).isNotEmpty().noneMatch(Figure::isShown);
        assertThatThrownBy(() -> metrics.of(round, world.actor(world.manager))).isInstanceOf(Refusal.class);
    }

    private void theAuditComparesWaitingLatenessMoreTimeAndLettersPerCaseToo(Promotion promoted, CohortAudit audit) {
        assertThat(audits.plan(audit).stages())
                .extracting(stage -> stage.key())
                .contains("round-waiting", "round-lateness", "round-more-time", "round-letters");
        List<Outcome> all = measured.of(promoted.roundId(), audit.lockedAt());
        assertThat(selected(all, "round-waiting")).containsEntry(promoted.personId(), true);
        assertThat(selected(all, "round-more-time")).containsEntry(promoted.personId(), false);
        assertThat(all)
                .filteredOn(outcome -> outcome.stage().equals("round-letters"))
                .singleElement()
                .satisfies(outcome -> {
                    LettersPerCase.Count count =
                            letters.of(List.of(promoted.caseId())).get(promoted.caseId());
                    assertThat(outcome.personId()).isEqualTo(promoted.personId());
                    assertThat(outcome.rating()).isEqualTo(count.came());
                    assertThat(outcome.selected()).isEqualTo(count.came() == count.asked());
                });
    }

    private void theRegisterTakesFindingsAboutTheRoundAndHoldsTheNextNoticeUntilTheyAreAnswered(
            PromotionWorld world, String round) {
        assertThat(register.finished()).extracting(Cohort::id).contains(round);
        CycleFinding finding = register.record(java.util.UUID.randomUUID().toString(), round, finding(null), world.hr);
        assertThat(finding.kind()).isEqualTo(OutcomeKind.PROMOTION_ROUND);
        assertThat(reported.of(round)).singleElement().matches(found -> !found.isComplete());
        PromotionRound next = world.round();
        OpenTask notice = world.step(next.id(), "giveNotice");
        assertThat(world.checked(notice, Map.of("confirmed", true)).errors())
                .extracting(FieldError::messageKey)
                .containsExactly("promotions.problem.findings");

        register.change(finding.id(), 1, finding(world.director), world.hr);

        assertThat(world.checked(notice, Map.of("confirmed", true)).errors()).isEmpty();
        PromotionWorld others = new PromotionWorld(beans);
        register.record(java.util.UUID.randomUUID().toString(), round, finding(null), world.hr);
        OpenTask elsewhere = others.step(others.round().id(), "giveNotice");
        assertThat(others.checked(elsewhere, Map.of("confirmed", true)).errors())
                .isEmpty();
    }

    private static FindingContent finding(@Nullable String owner) {
        return new FindingContent(
                FindingTopic.LETTERS,
                "Letters came late in most files.",
                owner,
                Disposition.FIX,
                "All letters a week before the committee meets.",
                LocalDate.of(2028, 6, 1),
                false);
    }

    private static Map<String, Boolean> selected(List<Outcome> all, String stage) {
        return all.stream()
                .filter(outcome -> outcome.stage().equals(stage))
                .collect(java.util.stream.Collectors.toMap(
                        Outcome::personId, outcome -> Boolean.TRUE.equals(outcome.selected())));
    }
}
