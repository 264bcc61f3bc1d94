package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.evenhand.engine.OpenTask;
import org.evenhand.reviews.absence.AbsenceDays;
import org.evenhand.reviews.handover.AppointmentClock;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.Together;
import org.springframework.context.ApplicationContext;

/** What happens next in a cycle, by chance. */
final class Happenings {

    /** What must have happened at least once for the story to count. */
    static final Set<String> ALL = Set.of(
            "sent",
            "sent twice at once",
            "refused",
            "more time",
            "ended",
            "manager changed",
            "conflict",
            "leave",
            "corrected",
            "reopened",
            "a day passed");

    /** See other: the receipt. */
    private static final int RECEIPT = 303;

    /** Longer than any leave in the story, and than the employee has the draft before the conversation. */
    private static final int IDLE_DAYS = 7;

    private final ApplicationContext application;
    private final WholeCycle cycle;
    private final Random chance;
    private final StepClient client;
    private final HrActs hr;
    private final TestClock clock;
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private final Map<String, Integer> kinds = new TreeMap<>();

    Happenings(ApplicationContext application, WholeCycle cycle, Random chance) {
        this.application = application;
        this.cycle = cycle;
        this.chance = chance;
        client = new StepClient(application);
        hr = new HrActs(application, cycle, client, chance);
        clock = application.getBean(TestClock.class);
    }

    List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    Set<String> kinds() {
        return kinds.keySet();
    }

    void next(int times) throws Exception {
        for (int time = 0; time < times; time++) {
            next();
        }
    }

    private void next() throws Exception {
        String caseId = cycle.cases.get(chance.nextInt(cycle.cases.size()));
        int dice = chance.nextInt(100);
        if (dice < 68) {
            goesOn(caseId);
        } else if (dice < 76) {
            twiceAtOnce(caseId);
        } else if (dice < 84) {
            strangersTry(caseId);
        } else if (dice < 94) {
            happened(hr.does(caseId));
        } else {
            aDayPasses();
        }
    }

    /** Nothing but work from here on, until for some days nobody has anything to do that they may do. */
    void everybodyGoesOn() {
        for (int idle = 0; idle < IDLE_DAYS; idle++) {
            int before = acknowledged.size();
            cycle.cases.forEach(this::goesOn);
            aDayPasses();
            idle = acknowledged.size() > before ? 0 : idle;
        }
    }

    private void goesOn(String caseId) {
        run(caseId);
        step(caseId).ifPresent(task -> {
            String holder = String.valueOf(task.assignee());
            if (take(task, holder)) {
                var sent = client.send(holder, task.id(), client.version(holder, "/tasks/" + task.id() + "/check"));
                if (sent.status() == RECEIPT) {
                    acknowledged.add(new Acknowledged(caseId, task.step(), holder));
                    happened("sent");
                }
            }
        });
        run(caseId);
    }

    private void twiceAtOnce(String caseId) throws Exception {
        run(caseId);
        var open = step(caseId);
        if (open.isEmpty()) {
            return;
        }
        OpenTask task = open.get();
        String holder = String.valueOf(task.assignee());
        if (!take(task, holder)) {
            return;
        }
        String version = client.version(holder, "/tasks/" + task.id() + "/check");
        List<Object> answers =
                Together.run(2, () -> client.send(holder, task.id(), version).status());
        assertThat(answers).as("%s sent twice at once", task.step()).isSubsetOf(RECEIPT, 403, 404, 409, 422);
        assertThat(answers.stream().filter(Integer.valueOf(RECEIPT)::equals).count())
                .isLessThanOrEqualTo(1);
        if (answers.contains(RECEIPT)) {
            acknowledged.add(new Acknowledged(caseId, task.step(), holder));
            happened("sent twice at once");
        }
        run(caseId);
    }

    private boolean take(OpenTask task, String holder) {
        var answers = new ReviewAnswers(clock.instant()).writing(Markers.of(task.caseId(), task.step()));
        return client.take(holder, task.id(), (chance.nextInt(4) == 0 ? answers.withDetour() : answers).to(task.step()))
                        .status()
                == 302;
    }

    /** The people of the cycle who have no part in this review try its step, its page and its export. */
    private void strangersTry(String caseId) {
        String other = cycle.cases.get(chance.nextInt(cycle.cases.size()));
        String stranger = cycle.review(other).personId();
        var review = cycle.review(caseId);
        if (List.of(review.personId(), review.managerId(), review.departmentHeadId(), review.associateDirectorId())
                .contains(stranger)) {
            return;
        }
        assertThat(client.open(stranger, "/cases/" + caseId).status()).isIn(403, 404);
        step(caseId).ifPresent(task -> {
            assertThat(client.open(stranger, "/tasks/" + task.id()).status()).isIn(403, 404);
            assertThat(client.send(stranger, task.id(), "1").status()).isIn(403, 404, 409);
        });
        Markers.readsNothingOf(client, cycle, caseId, chance);
        happened("refused");
    }

    private void aDayPasses() {
        clock.advance(Duration.ofDays(1 + chance.nextInt(2)));
        application.getBean(AbsenceDays.class).look();
        application.getBean(AppointmentClock.class).run();
        cycle.cases.forEach(this::run);
        happened("a day passed");
    }

    private java.util.Optional<OpenTask> step(String caseId) {
        List<OpenTask> open = cycle.openSteps(caseId).stream()
                .filter(task -> ReviewAnswers.knows(task.step()))
                .toList();
        return open.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(open.get(chance.nextInt(open.size())));
    }

    private void run(String caseId) {
        application.getBean(CaseJobs.class).run(caseId);
    }

    private void happened(String kind) {
        kinds.merge(kind, 1, Integer::sum);
    }
}
