package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.evenhand.engine.OpenTask;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.Together;
import org.springframework.context.ApplicationContext;

/** People do the steps they have, or somebody does them on their behalf. */
final class Work {

    /** See other: the receipt. */
    static final int RECEIPT = 303;

    private static final int CONFLICT = 409;

    private final ApplicationContext application;
    private final WholeCycle cycle;
    private final StepClient client;
    private final Happened happened;
    private final Random chance;
    private final DelegationActs delegations;

    Work(
            ApplicationContext application,
            WholeCycle cycle,
            StepClient client,
            Happened happened,
            Random chance,
            DelegationActs delegations) {
        this.application = application;
        this.cycle = cycle;
        this.client = client;
        this.happened = happened;
        this.chance = chance;
        this.delegations = delegations;
    }

    /** Whoever has a step of the review, or acts for them, sends it. */
    void goesOn(String caseId) {
        step(caseId).ifPresent(task -> {
            String holder = String.valueOf(task.assignee());
            Optional<String> delegate = delegations.standsIn(holder);
            if (delegate.isEmpty() || !actsFor(task, delegate.get())) {
                sends(task, holder, answers(task, holder));
            }
            run(List.of(caseId));
        });
    }

    /** Never the reviewed person's own steps; of the others those that the delegate could have a part in. */
    private boolean actsFor(OpenTask task, String delegate) {
        if (cycle.review(task.caseId()).personId().equals(task.assignee())) {
            assertThat(client.open(delegate, "/tasks/" + task.id()).status()).isIn(403, 404);
            happened.now("own step not delegated");
            return false;
        }
        boolean sent = sends(task, delegate, answers(task, delegate));
        happened.now(sent ? "on behalf of" : "delegate refused");
        return sent;
    }

    /** Whether it was acknowledged. Two in three are in haste: they look neither before they type nor before they send. */
    boolean sends(OpenTask task, String person, Map<String, String[]> answers) {
        boolean inHaste = chance.nextInt(3) > 0;
        int taken = inHaste ? client.take(person, task.id(), answers, "0").status() : CONFLICT;
        if (taken == CONFLICT) {
            taken = client.take(person, task.id(), answers).status();
        }
        if (taken != 302) {
            return false;
        }
        int sent = inHaste ? client.send(person, task.id(), "1").status() : CONFLICT;
        if (sent == CONFLICT) {
            sent = client.send(person, task.id(), client.version(person, check(task)))
                    .status();
        }
        if (sent == RECEIPT) {
            acknowledged(task, person);
        }
        return sent == RECEIPT;
    }

    void twiceAtOnce(String caseId) throws Exception {
        var open = step(caseId);
        if (open.isPresent()) {
            OpenTask task = open.get();
            String holder = String.valueOf(task.assignee());
            if (client.take(holder, task.id(), answers(task, holder)).status() == 302) {
                twiceAtOnce(task, holder, client.version(holder, check(task)));
            }
        }
        run(List.of(caseId));
    }

    private void twiceAtOnce(OpenTask task, String holder, String version) throws Exception {
        List<Object> answers =
                Together.run(2, () -> client.send(holder, task.id(), version).status());
        assertThat(answers).as("%s sent twice at once", task.step()).isSubsetOf(RECEIPT, 403, 404, 409, 422);
        assertThat(answers.stream().filter(Integer.valueOf(RECEIPT)::equals).count())
                .isLessThanOrEqualTo(1);
        if (answers.contains(RECEIPT)) {
            acknowledged(task, holder);
            happened.now("sent twice at once");
        }
    }

    private void acknowledged(OpenTask task, String person) {
        boolean own = person.equals(task.assignee());
        happened.acknowledged(new Acknowledged(task.caseId(), task.step(), person, own ? null : task.assignee()));
    }

    Map<String, String[]> answers(OpenTask task, String person) {
        if (task.step().equals("agreePeers")) {
            return PeerActs.agreement(client.open(person, "/tasks/" + task.id()).page(), chance);
        }
        var answers = new ReviewAnswers(application.getBean(TestClock.class).instant())
                .writing(Markers.of(task.caseId(), task.step()))
                .since(cycle.review(task.caseId()).periodStart());
        return (chance.nextInt(6) == 0 ? answers.withDetour() : answers).to(task.step());
    }

    /** One of the steps the review waits for that somebody has who is here. */
    Optional<OpenTask> step(String caseId) {
        List<OpenTask> open = cycle.openSteps(caseId).stream()
                .filter(task -> task.step().equals("agreePeers") || ReviewAnswers.knows(task.step()))
                .filter(task -> cycle.isHere(task.assignee()))
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(chance.nextInt(open.size())));
    }

    void run(List<String> cases) {
        application.getBean(CaseJobs.class).run(cases);
    }

    private static String check(OpenTask task) {
        return "/tasks/" + task.id() + "/check";
    }
}
