package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.CycleLeads;
import org.evenhand.cycles.CycleWorld;
import org.evenhand.cycles.Cycles;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.Ledger;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same for the forms with which HR plans, launches and closes a cycle. */
@EvenhandTest
class BadInputToCyclesTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CriteriaSets criteria;

    @Autowired
    private TestClock clock;

    @Autowired
    private ManagementService management;

    @Autowired
    private Cycles cycles;

    @Autowired
    private CycleLeads leads;

    @Autowired
    private Ledger ledger;

    @Test
    void everyFormRefusesWhatIsWrongAndLosesNothing() throws Exception {
        var world = new CycleWorld(jdbc, criteria, clock, management);
        world.staff(1);
        var client = new StepClient(application);
        var others = List.of(world.hr().personId(), world.manager, world.staffUnder(world.manager));
        var wrong = new WrongAnswers(application, client, others);

        OpenTask plan = cycles.begin(world.hr);
        String name = "Cycle <img src=x onerror=alert(1)> " + UUID.randomUUID();
        refusesPlans(client, plan, world);
        wrong.tryAllAt(
                plan, Typing.of(world.plan(world.frozen(), name).answers()).sent());
        String cycle = plan.caseId();
        wrong.tryAllAt(cycles.openTask(cycle).orElseThrow(), launching());
        world.runAllJobs(cycle);
        wrong.tryAllAt(cycles.openTask(cycle).orElseThrow(), confirming("reason"));
        wrong.tryAllAt(cycles.openTask(cycle).orElseThrow(), Map.of("confirmed", new String[] {"true"}));
        wrong.tryAllAt(cycles.openTask(cycle).orElseThrow(), confirming("lessons"));

        assertThat(client.open(world.hr.personId(), "/hr/cycles?all=true").html())
                .contains("&lt;img src=x");
        assertThat(client.open(world.hr.personId(), "/hr/cycles/" + cycle).html())
                .contains("&lt;img src=x");
    }

    /** Dates in the wrong order, a period that ends before it begins, nobody to review. */
    private static void refusesPlans(StepClient client, OpenTask plan, CycleWorld world) {
        Map<String, Object> right = world.plan(world.published()).answers();
        Map<String, String> wrongs = Map.of(
                "selfReviewDue", "2027-01-25",
                "conversationBy", "2027-02-26",
                "ratingsDue", "2026-12-01",
                "periodEnd", "2025-12-31",
                "staffCategory", "c-" + UUID.randomUUID());
        wrongs.forEach((name, value) -> refusesPlan(client, plan, world, right, name, value));
        // the first working day that is less than two weeks before the conversation
        refusesPlan(client, plan, world, right, "selfReviewDue", "2027-01-11");
    }

    private static void refusesPlan(
            StepClient client, OpenTask plan, CycleWorld world, Map<String, Object> right, String name, String value) {
        Map<String, Object> wrong = new LinkedHashMap<>(right);
        wrong.put(name, value);
        client.take(world.hr.personId(), plan.id(), Typing.of(wrong).sent()).complains();
    }

    @Test
    void aCycleIsTakenOverOnceAndOnlyByAWholeFormFromWhoLeadsIt() throws Exception {
        var world = new CycleWorld(jdbc, criteria, clock, management);
        world.staff(1);
        String staff = world.staffUnder(world.manager);
        String colleague = world.hr().personId();
        String third = world.hr().personId();
        var client = new StepClient(application);
        String cycle = cycles.plan(world.plan(world.frozen()), world.hr).id();
        String page = "/hr/cycles/" + cycle + "/take-over";
        Map<String, String[]> right = reason();
        var wrong = new WrongForms(client, () -> ledger.of(cycle).size());

        Map<String, String[]> sent = WrongInput.with(right, "_leader", world.hr.personId());
        wrong.refuses(List.of(staff, world.manager), 403, page, sent);
        wrong.refuses(List.of(world.hr.personId()), 409, page, sent);
        client.post(colleague, page, right).refused(400);
        client.submit(colleague, page, WrongInput.with(right, "reason", "Ill.")).complains();
        client.submit(colleague, page, WrongInput.with(right, "reason", "é".repeat(4001)))
                .complains();
        for (String leader : List.of("", "nobody", third, WrongInput.HOSTILE)) {
            client.post(colleague, page, WrongInput.with(right, "_leader", leader))
                    .refused(409);
        }
        assertThat(leads.changes(cycle)).isEmpty();
        wrong.tryAllAt(colleague, page, right);
        assertThat(leads.changes(cycle)).hasSize(1);
        client.post(third, page, sent).refused(409);
        assertThat(client.open(colleague, "/hr/cycles/" + cycle).html()).contains("&lt;img src=x");

        client.open(third, "/hr/cycles/nothing/take-over").refused(404);
        jdbc.sql("update review_cycle set status = 'CLOSED', closed_at = ? where id = ?")
                .params(java.time.OffsetDateTime.now(clock), cycle)
                .update();
        wrong.refuses(List.of(third), 409, page, WrongInput.with(right, "_leader", colleague));
    }

    private static Map<String, String[]> reason() {
        Map<String, String[]> answers = new LinkedHashMap<>();
        answers.put("reason", new String[] {"She is away: " + WrongInput.HOSTILE});
        return answers;
    }

    private static Map<String, String[]> launching() {
        Map<String, String[]> answers = confirming("note");
        answers.put("withoutRehearsal", new String[] {"There was no time to rehearse it."});
        return answers;
    }

    private static Map<String, String[]> confirming(String remark) {
        Map<String, String[]> answers = new LinkedHashMap<>();
        answers.put("confirmed", new String[] {"true"});
        answers.put(remark, new String[] {"Noted: <img src=x onerror=alert(1)>"});
        return answers;
    }
}
