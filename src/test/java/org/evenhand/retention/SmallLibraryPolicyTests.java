package org.evenhand.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.casework.CaseStep;
import org.evenhand.people.Actor;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A library with one person in Library HR deletes with an administrator. All of it is rolled back: who is there is changed. */
@EvenhandTest
@Transactional
@Policies("Retention: where Library HR is one person, an administrator is the second")
class SmallLibraryPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    DeletionPlans plans;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    private RetentionWorld world;
    private String review;

    @BeforeEach
    void begin() {
        world = new RetentionWorld(beans);
        review = world.filedAndLeft();
        world.yearsPass(5);
    }

    @Test
    void asLongAsThereIsSomebodyElseInLibraryHrNobodyElseApproves() {
        String administrator = administrator();
        assertThat(approvers()).contains(world.approver.personId()).doesNotContain(administrator);
    }

    @Test
    void anAdministratorOutsideOfLibraryHrIsTheSecondPersonSeesNumbersAndNoNameAndCanLetItBegin() {
        alone();
        String administrator = administrator();
        new TestPeople(jdbc).add(null, Role.ADMINISTRATOR, Role.STAFF);
        assertThat(approvers()).contains(administrator).doesNotContain(world.planner.personId());

        RetentionRun run = world.plans(administrator);
        Map<String, Object> shown = beans.getBeansOfType(CaseStep.class).values().stream()
                .filter(step -> step.step().equals(DeletionPlans.APPROVE))
                .findFirst()
                .orElseThrow()
                .context(world.task(run));
        assertThat(shown).containsEntry("kinds", "Review: 1");
        assertThat(String.valueOf(shown.get("where"))).contains("no name");
        assertThat(String.valueOf(shown)).doesNotContain(review).doesNotContain(world.personOf(review));

        world.answers(run, Map.of("answer", "APPROVE"), new Actor(administrator, Set.of(Role.ADMINISTRATOR), null));
        world.deletes(run);
        assertThat(documents.of(review)).isEmpty();
    }

    @Test
    void whereThereIsNobodyAtAllNobodyIsOfferedAndNothingGoes() {
        alone();
        jdbc.sql("update person set active = false where roles like '%ADMINISTRATOR%'")
                .update();
        assertThat(approvers()).isEmpty();
        assertThat(documents.of(review)).isNotEmpty();
    }

    private List<String> approvers() {
        return plans.approvers(world.planner).stream().map(Person::id).toList();
    }

    private String administrator() {
        return new TestPeople(jdbc).add(null, Role.ADMINISTRATOR);
    }

    private void alone() {
        jdbc.sql("update person set active = false where roles like '%HR%' and id <> ?")
                .param(world.planner.personId())
                .update();
    }
}
