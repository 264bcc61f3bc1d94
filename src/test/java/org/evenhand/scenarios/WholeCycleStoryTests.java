package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A whole cycle of 60 people over HTTP, in which whatever really happens happens at random: people write, hesitate, send
 * twice, are late, go on leave, let others act for them, ask colleagues, change, conflict, leave, join; the roster and the
 * calendar change, the process dies, ratings are compared; strangers try. The seed tells the story again.
 */
@EvenhandTest
class WholeCycleStoryTests {

    /** What must have happened at least once for the story to count. */
    private static final Set<String> EVERYTHING = Set.of(
            "sent twice at once",
            "refused",
            "more time",
            "ended",
            "manager changed",
            "conflict",
            "leave",
            "recorded reviewResumed",
            "corrected",
            "reopened",
            "a day passed",
            "delegated",
            "delegation revoked",
            "on behalf of",
            "own step not delegated",
            "peers nominated",
            "sent agreePeers",
            "peer answered",
            "peer declined",
            "peer input read",
            "peer input withheld",
            "recorded peerInputDeleted",
            "roster imported again",
            "somebody left",
            "leaver ended",
            "manager of the roster took over",
            "transferred",
            "late joiner",
            "six-month review",
            "library closed",
            "dates moved",
            "restarted",
            "session convened",
            "view sealed from the others",
            "session without its monitor refused",
            "session sent back",
            "session signed",
            "told of the change",
            "closed");

    private static final int PEOPLE = 60;
    private static final int WHILE_OPEN = 400;
    private static final int WHEN_FILED = 10;

    @Autowired
    private ApplicationContext application;

    @ParameterizedTest
    @ValueSource(longs = 20261122)
    void nothingAcknowledgedIsLostAndNobodySawWhatTheyMayNot(long seed) throws Exception {
        StepClient client = new StepClient(application);
        Happened happened = new Happened();
        WholeCycle cycle = WholeCycle.launched(application, PEOPLE, client, happened);
        try {
            Happenings happenings = new Happenings(application, cycle, client, happened, new Random(seed));
            happenings.year(WHILE_OPEN);
            happenings.everybodyGoesOn();
            happenings.calibrated();
            happenings.everybodyGoesOn();
            happenings.afterwards(WHEN_FILED);
            happenings.everybodyGoesOn();
            happenings.ends();
            new CycleInvariants(application, cycle, client).hold(happened);
            new PeerInvariants(application, cycle).hold(happenings.peers().written());
        } finally {
            CalendarActs.opens(application, cycle.mark, cycle.world.hr);
        }
        assertThat(happened.kinds().keySet()).as("everything has happened").containsAll(EVERYTHING);
    }
}
