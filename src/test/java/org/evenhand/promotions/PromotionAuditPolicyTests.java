package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.evenhand.equity.Outcome;
import org.evenhand.equity.Outcome.End;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.audit.AuditPlan;
import org.evenhand.equity.audit.AuditPlans;
import org.evenhand.equity.audit.Audits;
import org.evenhand.equity.audit.CohortAudit;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
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
                .extracting(outcome -> java.util.Objects.requireNonNull(outcome.time()).end())
                .containsExactlyInAnyOrder(End.PROMOTED, End.CENSORED);
    }

    private static Map<String, Boolean> selected(List<Outcome> all, String stage) {
        return all.stream()
                .filter(outcome -> outcome.stage().equals(stage))
                .collect(java.util.stream.Collectors.toMap(
                        Outcome::personId, outcome -> Boolean.TRUE.equals(outcome.selected())));
    }
}
