package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A whole cycle of 60 people over HTTP, in which whatever really happens happens at random: people write, hesitate, send
 * twice, are late, go on leave, change, conflict, leave; strangers try. The seed tells the story again.
 */
@EvenhandTest
class WholeCycleStoryTests {

    private static final int PEOPLE = 60;
    private static final int WHILE_OPEN = 600;
    private static final int WHEN_FILED = 100;

    @Autowired
    private ApplicationContext application;

    @ParameterizedTest
    @ValueSource(longs = 20261122)
    void nothingAcknowledgedIsLostAndNobodySawWhatTheyMayNot(long seed) throws Exception {
        Random chance = new Random(seed);
        WholeCycle cycle = WholeCycle.launched(application, PEOPLE);
        Happenings happenings = new Happenings(application, cycle, chance);
        happenings.next(WHILE_OPEN);
        happenings.everybodyGoesOn();
        happenings.next(WHEN_FILED);
        happenings.everybodyGoesOn();
        assertThat(happenings.kinds()).as("everything has happened").containsAll(Happenings.ALL);
        new CycleInvariants(application, cycle).hold(happenings.acknowledged());
    }
}
