package org.evenhand.engine;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;

/** Small processes for tests, deployed once, and the people who go through them. */
final class TestProcesses {

    static final String TWO_STEPS = "twoSteps";
    static final String OUTER = "outer";
    static final String FAILING = "failing";

    private TestProcesses() {}

    static void deploy(RepositoryService repository) {
        repository
                .createDeployment()
                .name("tests")
                .enableDuplicateFiltering(false)
                .addClasspathResource("processes-test/two-steps.bpmn")
                .addClasspathResource("processes-test/outer.bpmn")
                .addClasspathResource("processes-test/failing.bpmn")
                .addClasspathResource("processes-test/write.form")
                .deploy();
    }

    static String aCaseId() {
        return "case-" + UUID.randomUUID();
    }

    /** A person nobody else in the shared database is. */
    static Actor anActor(String word) {
        return new Actor(word + "-" + UUID.randomUUID(), Set.of(Role.STAFF), null);
    }

    static Map<String, Object> people(Actor staff, Actor manager) {
        return Map.of("staff", staff.personId(), "manager", manager.personId(), "sentBack", false);
    }
}
