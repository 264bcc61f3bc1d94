package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeerInputProcessTests {

    private ModelEngine models;
    private ModelCase input;

    @BeforeEach
    void nominated() {
        models = ModelEngine.fresh();
        input = models.start("peerInput", Map.of("caseId", "any", "manager", "ben"));
    }

    @Test
    void asksEveryPeerAtOnceAndClosesWhenAllAreDone() {
        models.enoughPeersAnswer();
        input.step("agreePeers", "ben");
        assertThat(input.openSteps()).containsExactly("givePeerInput", "givePeerInput", "givePeerInput");
        input.stepBeside("givePeerInput", "gus").stepBeside("givePeerInput", "eve");
        assertThat(input.openStep()).isEqualTo("givePeerInput");
        input.stepBeside("givePeerInput", "finn").job("closePeerInput");

        assertThat(input.ends()).containsExactly("peerInputShown");
        assertThat(input.hasEnded()).isTrue();
        assertThat(models.calls()).containsExactly("askPeers", "closePeerInput");
    }

    @Test
    void asksThoseNominatedWhenTheManagerDoesNotAnswerInTime() {
        input.timer("agreePeersLapsed");

        assertThat(input.openSteps()).containsOnly("givePeerInput");
        assertThat(models.calls()).containsExactly("askPeers");
    }

    @Test
    void closesWithWhatHasComeInWhenTheTimeIsOver() {
        input.step("agreePeers", "ben")
                .stepBeside("givePeerInput", "eve")
                .timer("givePeerInputLapsed")
                .job("closePeerInput");

        assertThat(input.ends()).containsExactly("tooFewAnswers");
        assertThat(input.hasEnded()).isTrue();
    }

    @Test
    void remindsTheManagerAndThenThePeers() {
        input.timer("agreePeersReminder").job("remindAssignee").step("agreePeers", "ben");
        input.timer("givePeerInputReminder").job("remindAssignee");

        assertThat(models.calls()).containsExactly("remind", "askPeers", "remind");
        assertThat(input.openSteps()).hasSize(3);
    }

    @Test
    void remembersNothingButWhoWasAsked() {
        input.step("agreePeers", "ben").stepBeside("givePeerInput", "eve");

        assertThat(input.variables()).containsOnlyKeys("caseId", "manager");
    }
}
