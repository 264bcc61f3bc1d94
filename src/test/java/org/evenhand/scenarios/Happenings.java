package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.evenhand.parts.AppointmentClock;
import org.evenhand.parts.RestDays;
import org.evenhand.testsupport.TestClock;
import org.springframework.context.ApplicationContext;

/** What happens next in a cycle, by chance. */
final class Happenings {

    /** Days in which nobody had anything to do, longer than any leave and than the employee has the draft to read. */
    private static final int IDLE_DAYS = 4;

    private static final int IDLE_ROUNDS = 2;
    private static final int BUSY_DAYS = 2;

    /** So often something else happens between two steps of a session. */
    private static final int MEANWHILE = 3;

    private final ApplicationContext application;
    private final WholeCycle cycle;
    private final Random chance;
    private final StepClient client;
    private final Happened happened;
    private final Work work;
    private final HrActs hr;
    private final DelegationActs delegations;
    private final PeerActs peers;
    private final CalibrationActs calibration;
    private final Map<Integer, Once> once = new TreeMap<>();

    Happenings(ApplicationContext application, WholeCycle cycle, StepClient client, Happened happened, Random chance) {
        this.application = application;
        this.cycle = cycle;
        this.client = client;
        this.happened = happened;
        this.chance = chance;
        delegations = new DelegationActs(cycle, client, happened, chance);
        work = new Work(application, cycle, client, happened, chance, delegations);
        hr = new HrActs(application, cycle, client, happened, chance);
        peers = new PeerActs(cycle, client, happened, chance);
        calibration = new CalibrationActs(application, cycle, client, work, happened);
    }

    /** Something that happens once. */
    private interface Once {
        void happens() throws Exception;
    }

    PeerActs peers() {
        return peers;
    }

    /** The year: so many things by chance, and somewhere among them what happens once. */
    void year(int times) throws Exception {
        once(times, () -> new RosterActs(application, cycle, client, happened, chance).changes());
        once(times, () -> new CalendarActs(application, cycle, client, happened).closes());
        once(times / 4, () -> new Restart(application, cycle, client, work, happened).inTheMiddle(Duration.ofDays(10)));
        for (int time = 0; time < times; time++) {
            if (once.containsKey(time)) {
                once.get(time).happens();
            }
            next();
        }
    }

    private void once(int times, Once what) {
        int when = times / 8 + chance.nextInt(times / 2);
        once.put(once.containsKey(when) ? when + 1 : when, what);
    }

    /** What happens to reviews that are filed, so often. */
    void afterwards(int times) throws Exception {
        for (int time = 0; time < times; time++) {
            hr.does(cycle.anyOf(cycle.cases, chance));
            next(MEANWHILE);
        }
    }

    private void next(int times) throws Exception {
        for (int time = 0; time < times; time++) {
            next();
        }
    }

    private void next() throws Exception {
        String caseId = cycle.anyOf(cycle.cases, chance);
        int dice = chance.nextInt(100);
        if (dice < 59) {
            goesOn(caseId);
        } else if (dice < 65) {
            work.twiceAtOnce(caseId);
        } else if (dice < 70) {
            strangersTry(caseId);
        } else if (dice < 80) {
            hr.does(caseId);
        } else if (dice < 89) {
            peers.does(caseId);
        } else if (dice < 94) {
            delegations.does();
        } else {
            aDayPasses();
        }
    }

    /** Nothing but work from here on, until for some days nobody has anything to do that they may do. */
    void everybodyGoesOn() {
        for (int idle = 0; idle < IDLE_ROUNDS; idle++) {
            int before = happened.acknowledged().size();
            List<String> open = cycle.cases.stream().filter(cycle::isOpen).toList();
            open.forEach(hr::mends);
            open.forEach(this::goesOn);
            boolean isIdle = happened.acknowledged().size() == before;
            passes(isIdle ? IDLE_DAYS : BUSY_DAYS);
            idle = isIdle ? idle : -1;
        }
    }

    private void goesOn(String caseId) {
        cycle.openSteps(caseId).forEach(calibration::tells);
        work.goesOn(caseId);
    }

    /** Each directorate compares its ratings while other things go on; what no session took goes on without. */
    void calibrated() throws Exception {
        for (String directorate : cycle.directorates()) {
            String session = calibration.convenes(directorate);
            while (!session.isEmpty() && calibration.isOpen(session)) {
                next(MEANWHILE);
                calibration.goesOn(session);
            }
        }
        cycle.cases.forEach(peers::reads);
        everybodyGoesOn();
        cycle.cases.forEach(hr::skipsCalibration);
    }

    /** HR locks the cycle, releases its results and closes it. */
    void ends() {
        cycle.sends(client, happened, Typing.in("confirmed", "true").and("reason", "The year is over."));
        cycle.sends(client, happened, Typing.in("confirmed", "true"));
        cycle.sends(client, happened, Typing.in("confirmed", "true"));
        assertThat(cycle.openSteps(cycle.id)).isEmpty();
        delegations.sawNothingAfterwards();
        happened.now("closed");
    }

    /** The people of the cycle who have no part in this review try its step, its page and its export. */
    private void strangersTry(String caseId) {
        String stranger = cycle.review(cycle.anyOf(cycle.cases, chance)).personId();
        var review = cycle.review(caseId);
        if (List.of(review.personId(), review.managerId(), review.departmentHeadId(), review.associateDirectorId())
                        .contains(stranger)
                || !cycle.isHere(stranger)) {
            return;
        }
        assertThat(client.open(stranger, "/cases/" + caseId).status()).isIn(403, 404);
        work.step(caseId).ifPresent(task -> {
            assertThat(client.open(stranger, "/tasks/" + task.id()).status()).isIn(403, 404);
            assertThat(client.send(stranger, task.id(), "1").status()).isIn(403, 404, 409);
        });
        Markers.readsNothingOf(client, cycle, caseId);
        happened.now("refused");
    }

    private void aDayPasses() {
        passes(1 + chance.nextInt(2));
    }

    private void passes(int days) {
        application.getBean(TestClock.class).advance(Duration.ofDays(days));
        application.getBean(RestDays.class).look();
        application.getBean(AppointmentClock.class).run();
        work.run(cycle.cases);
        happened.now("a day passed");
    }
}
