package org.evenhand.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.CaseHistory;
import org.evenhand.history.sight.AppealSights;
import org.evenhand.history.sight.CaseSight;
import org.evenhand.history.sight.Holder;
import org.evenhand.people.Actor;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Case history: who could read what of an appeal when, as the rules of reading have it")
class PastStatesPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    AppealSights sights;

    @Autowired
    CaseHistory engine;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    private AppealWorld world;
    private Decision decision;

    @BeforeEach
    void aDecision() {
        ReviewWorld reviews = new ReviewWorld(beans);
        String original = reviews.review();
        reviews.goesToTheEnd(original);
        world = new AppealWorld(beans);
        decision = world.decisionOf(original);
    }

    /** The history must say at every step what the pages go by. */
    @Test
    void saysAtEveryStepWhereTheAppealStands() {
        Appeal appeal = world.files(decision, "procedure");
        agrees(appeal);
        for (String step : AppealWorld.PATH) {
            clock.advance(Duration.ofMinutes(5));
            world.goes(appeal, step);
            agrees(appeal);
        }
        assertThat(history(appeal))
                .containsExactly(AppealState.FILED, AppealState.ACCEPTED, AppealState.HEARING, AppealState.REMEDY);
        CaseSight<AppealState> own = sights.of(appeal.caseId(), world.actor(appeal.personId()));
        assertThat(own.phases()).isEqualTo(history(appeal));
        assertThat(own.holders()).extracting(Holder::role).containsExactly("HR", "DECIDER", "PANEL", "PANEL", "PANEL");
        assertThat(own.holders().get(2).from()).isAfter(own.holders().get(1).from());
        assertThat(own.holders().get(2).until()).isNotNull();
        for (String other : List.of(appeal.deciderId(), world.uninvolved.get(0))) {
            Actor actor = world.actor(other);
            assertThatThrownBy(() -> sights.of(appeal.caseId(), actor))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("sightOthers");
        }
    }

    @Test
    void aReconsiderationAndAWithdrawalHaveTheirOwn() {
        Appeal asked = world.asks(decision);
        agrees(asked);
        Appeal filed = world.files(decision, "procedure");
        clock.advance(Duration.ofMinutes(5));
        beans.getBean(AppealActs.class)
                .withdraw(filed.caseId(), Map.of("confirmed", true), world.actor(filed.personId()));
        agrees(filed);
        assertThat(history(asked)).containsExactly(AppealState.ASKED);
        assertThat(history(filed)).containsExactly(AppealState.FILED, AppealState.WITHDRAWN);
    }

    private void agrees(Appeal appeal) {
        List<AppealState> history = history(appeal);
        assertThat(history.get(history.size() - 1)).isEqualTo(world.now(appeal).state());
    }

    private List<AppealState> history(Appeal appeal) {
        return PastStates.of(world.now(appeal), ledger.of(appeal.caseId()), engine.steps(appeal.caseId())).stream()
                .map(PastStates.Since::state)
                .toList();
    }
}
