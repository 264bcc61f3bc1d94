package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationProcessTests {

    private static final Map<String, Object> SIGNED = Map.of("sentBack", false);
    private static final Map<String, Object> SENT_BACK = Map.of("sentBack", true);

    private ModelEngine models;
    private ModelCase session;

    @BeforeEach
    void convene() {
        models = ModelEngine.fresh();
        session = models.start("calibration", Map.of("caseId", "any", "chair", "carl", "criteriaMonitor", "mona"));
    }

    @Test
    void holdsTheSessionOnceEveryMemberHasGivenAView() {
        assertThat(session.openSteps()).containsExactly("giveIndependentView", "giveIndependentView");
        session.stepBeside("giveIndependentView", "mia");
        assertThat(session.openSteps()).containsExactly("giveIndependentView");
        session.stepBeside("giveIndependentView", "noah");

        assertThat(session.openSteps()).containsExactly("holdSession");
    }

    @Test
    void holdsTheSessionWithoutViewsThatAreClosed() {
        session.stepBeside("giveIndependentView", "mia").message("calibrationViewsClosed");

        assertThat(session.openSteps()).containsExactly("holdSession");
    }

    @Test
    void letsReviewsGoOnBatchAfterBatchOnceTheMonitorHasSigned() {
        models.batchesOpenEverybody(false, true);
        held().step("signAsMonitor", "mona", SIGNED).job("continueReviews").job("continueReviews");

        assertThat(session.ends()).containsExactly("sessionClosed");
        assertThat(session.hasEnded()).isTrue();
        assertThat(models.calls()).containsExactly("continueReviews", "continueReviews");
    }

    @Test
    void givesTheRecordBackToTheChairWhenTheMonitorDoesNotSign() {
        held().step("signAsMonitor", "mona", SENT_BACK);

        assertThat(session.openStep()).isEqualTo("holdSession");
    }

    @Test
    void endsWhereverItStandsWhenItIsCalledOff() {
        session.stepBeside("giveIndependentView", "mia").message("calibrationCalledOff");

        assertThat(session.hasEnded()).isTrue();
        assertThat(session.ends()).containsExactly("calledOff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"giveIndependentView", "holdSession", "signAsMonitor"})
    void remindsAndEscalatesAndStaysOpen(String step) {
        if (!step.equals("giveIndependentView")) {
            viewed();
        }
        if (step.equals("signAsMonitor")) {
            session.step("holdSession", "carl");
        }
        session.timer(step + "Reminder")
                .job("remindAssignee")
                .timer(step + "Late")
                .job("escalateToNextLevel");

        assertThat(models.calls()).containsExactly("remind", "escalate");
        assertThat(session.openSteps()).contains(step);
    }

    private ModelCase held() {
        return viewed().step("holdSession", "carl");
    }

    private ModelCase viewed() {
        return session.stepBeside("giveIndependentView", "mia").stepBeside("giveIndependentView", "noah");
    }
}
