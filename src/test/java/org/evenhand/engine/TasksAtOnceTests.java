package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.engine.TestProcesses.TWO_STEPS;
import static org.evenhand.engine.TestProcesses.aCaseId;
import static org.evenhand.engine.TestProcesses.anActor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.evenhand.people.Actor;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same task submitted twice in the same moment, as by an impatient double click. */
@EvenhandTest
class TasksAtOnceTests {

    private static final int AT_ONCE = 4;

    @Autowired
    RepositoryService repository;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    final Actor staff = anActor("staff");
    final Actor manager = anActor("manager");
    final String caseId = aCaseId();

    @Test
    void completesOnceAndTellsTheOthersThatTheCaseMovedOn() throws Exception {
        TestProcesses.deploy(repository);
        processes.start(TWO_STEPS, caseId, TestProcesses.people(staff, manager), manager);
        OpenTask write = tasks.openStep(caseId, "write").orElseThrow();

        assertThat(atOnce(() -> outcomeOf(write)))
                .containsExactlyInAnyOrder("done", "MOVED_ON", "MOVED_ON", "MOVED_ON");
        assertThat(tasks.openStep(caseId, "read")).isPresent();
    }

    private String outcomeOf(OpenTask task) {
        try {
            tasks.complete(task, staff, Map.of());
            return "done";
        } catch (Refusal refusal) {
            return refusal.kind().name();
        }
    }

    private static List<String> atOnce(Callable<String> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<String>> calls = Collections.nCopies(AT_ONCE, () -> {
                start.await();
                return call.call();
            });
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : threads.invokeAll(calls)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }
}
