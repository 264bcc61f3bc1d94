package org.evenhand.cycles.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.camunda.bpm.engine.ManagementService;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.CycleWorld;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.people.People;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@EvenhandTest
class CyclePagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CriteriaSets criteria;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    People people;

    @Autowired
    Cycles cycles;

    CycleWorld world;
    RequestPostProcessor asHr;
    RequestPostProcessor asManager;

    @BeforeEach
    void aLibrary() {
        world = new CycleWorld(jdbc, criteria, clock, management);
        world.staff(1);
        asHr = signedIn(world.hr.personId());
        asManager = signedIn(world.manager);
    }

    @Test
    void beginsACycleWithTheTaskOfItsPlan() throws Exception {
        web.perform(post("/hr/cycles").with(asHr).with(csrf())).andExpect(redirectedUrl(planTask()));
        web.perform(post("/hr/cycles").with(asHr).with(csrf())).andExpect(redirectedUrl(planTask()));
        web.perform(get(planTask()).with(asHr))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Plan a review cycle")))
                .andExpect(content().string(containsString(world.category)));
    }

    @Test
    void listsTheCycles() throws Exception {
        var cycle = planned();

        web.perform(get("/hr/cycles?all=true").with(asHr))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(cycle.name())))
                .andExpect(content().string(containsString("Planned")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hr/cycles", "/hr/cycles/x", "/hr/cycles/x/plan", "/hr/cycles/x/progress"})
    void keepsEverybodyElseOut(String page) throws Exception {
        web.perform(get(page).with(asManager)).andExpect(status().isForbidden());
        web.perform(get(page)).andExpect(status().is3xxRedirection());
    }

    @Test
    void keepsHrsActionsFromEverybodyElse() throws Exception {
        web.perform(post("/hr/cycles").with(asManager).with(csrf())).andExpect(status().isForbidden());
        web.perform(post("/hr/cycles/x/people/y/open").with(asManager).with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(post("/hr/cycles").with(asHr)).andExpect(status().isForbidden());
    }

    @Test
    void showsAPlannedCycleWithTheWayToItsLaunch() throws Exception {
        var cycle = planned();
        var task = cycles.openTask(cycle.id()).orElseThrow();

        web.perform(page(cycle))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1 person is in this cycle")))
                .andExpect(content().string(containsString("/tasks/" + task.id())));
        web.perform(get("/tasks/{id}", task.id()).with(asHr))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("January 29, 2027")));
        web.perform(get("/hr/cycles/{id}", cycle.id()).with(signedIn(world.hr().personId())))
                .andExpect(content().string(containsString("and can launch it")))
                .andExpect(content().string(not(containsString("/tasks/"))));
    }

    @Test
    void saysWhatTheOpeningCheckpointHolds() throws Exception {
        var cycle = cycles.plan(world.plan(world.published()), world.hr);
        cycles.launch(cycle.id(), world.hr);
        var task = cycles.openTask(cycle.id()).orElseThrow();

        web.perform(page(cycle))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/tasks/" + task.id())))
                .andExpect(content().string(containsString("Answer the opening checkpoint")))
                .andExpect(content().string(not(containsString("/plan"))));
        web.perform(get("/tasks/{id}", task.id()).with(asHr))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("holds this plan")))
                .andExpect(content().string(containsString("not been published for 14 calendar days")))
                .andExpect(content().string(containsString("I change the plan")));
        web.perform(get("/hr/cycles/{id}/plan", cycle.id()).with(asHr)).andExpect(status().isConflict());
    }

    @Test
    void fillsTheDatesOfAPlanFromACalendar() throws Exception {
        web.perform(post("/hr/cycles")
                        .param("preset", "Support staff")
                        .with(asHr)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        var task = planTask();
        web.perform(get(task).with(asHr))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"2027\"")))
                .andExpect(content().string(containsString("value=\"25\"")));

        var cycle = planned();
        web.perform(get("/hr/cycles/{id}/plan", cycle.id())
                        .param("preset", "Administrative staff")
                        .with(asHr))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"24\"")));
        assertThat(cycles.get(cycle.id()).ratingsDue()).isEqualTo(cycle.ratingsDue());
        web.perform(post("/hr/cycles").param("preset", "No such").with(asHr).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void namesWhomTheLaunchWouldNotOpenBeforeItIsConfirmed() throws Exception {
        var alone = world.staffWithoutManager();
        var task = cycles.openTask(planned().id()).orElseThrow();

        web.perform(get("/tasks/{id}", task.id()).with(asHr))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Person " + alone)));
    }

    @Test
    void changesAPlan() throws Exception {
        var cycle = planned();

        web.perform(get("/hr/cycles/{id}/plan", cycle.id()).with(asHr))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(cycle.name())));
        web.perform(change(cycle, "2", "5")).andExpect(redirectedUrl("/hr/cycles/" + cycle.id()));
        web.perform(page(cycle)).andExpect(content().string(containsString("February 5, 2027")));
        web.perform(change(cycle, "2", "12")).andExpect(status().isConflict());
    }

    @Test
    void showsTheBrokenRuleAtItsQuestion() throws Exception {
        web.perform(change(planned(), "2", "6"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("<title>Error: ")))
                .andExpect(content()
                        .string(containsString(
                                "Nobody works on February 6, 2027. The next working day is February 8, 2027.")));
    }

    @Test
    void refusesToChangeWhatIsLaunched() throws Exception {
        var cycle = planned();
        cycles.launch(cycle.id(), world.hr);

        web.perform(get("/hr/cycles/{id}/plan", cycle.id()).with(asHr)).andExpect(status().isConflict());
    }

    @Test
    void showsTheProgressOfALaunchThatGoesOnAndOfOneThatIsDone() throws Exception {
        var cycle = planned();
        web.perform(get("/hr/cycles/{id}/progress", cycle.id()).with(asHr)).andExpect(status().isConflict());
        cycles.launch(cycle.id(), world.hr);

        web.perform(page(cycle))
                .andExpect(content().string(containsString("aria-live=\"polite\"")))
                .andExpect(content().string(containsString("<progress")))
                .andExpect(content().string(containsString("hx-trigger=\"every 3s\"")))
                .andExpect(content().string(containsString("Look again")))
                .andExpect(content().string(containsString("0 of 1 people done (0 percent)")));
        world.runAllJobs(cycle.id());
        web.perform(get("/hr/cycles/{id}/progress", cycle.id()).with(asHr))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(not(containsString("hx-trigger"))))
                .andExpect(content().string(containsString("All 1 people done: 1 reviews opened, 0 not opened.")));
    }

    @Test
    void saysThatALaunchHasComeToAHalt() throws Exception {
        var cycle = planned();
        cycles.launch(cycle.id(), world.hr);
        world.jobs(cycle.id()).forEach(job -> management.setJobRetries(job.getId(), 0));

        web.perform(page(cycle))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Halted")))
                .andExpect(content().string(not(containsString("hx-trigger"))));
        world.jobs(cycle.id()).forEach(job -> management.setJobRetries(job.getId(), 1));
        web.perform(page(cycle)).andExpect(content().string(containsString("hx-trigger")));
    }

    @Test
    void showsWhereTheReviewsStandAndOpensLaterWhoWasLeftOut() throws Exception {
        var alone = world.staffWithoutManager();
        var cycle = planned();
        cycles.launch(cycle.id(), world.hr);
        world.runAllJobs(cycle.id());

        web.perform(page(cycle))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Confirm position and criteria")))
                .andExpect(content().string(containsString("Person " + alone)))
                .andExpect(content().string(containsString("/people/" + alone + "/open")));
        web.perform(opening(cycle, alone)).andExpect(status().is(422));
        world.leads(world.manager, alone);
        web.perform(opening(cycle, alone)).andExpect(redirectedUrl("/hr/cycles/" + cycle.id()));
        web.perform(opening(cycle, alone)).andExpect(status().isConflict());
        web.perform(page(cycle)).andExpect(content().string(not(containsString("/people/" + alone + "/open"))));
    }

    @Test
    void saysThatACycleIsMissing() throws Exception {
        web.perform(get("/hr/cycles/nowhere").with(asHr)).andExpect(status().isNotFound());
        web.perform(get("/hr/cycles/nowhere/progress").with(asHr)).andExpect(status().isNotFound());
        web.perform(get("/hr/cycles/nowhere/plan").with(asHr)).andExpect(status().isNotFound());
    }

    @Test
    void leadsToTheLockingOfARunningCycleAndOn() throws Exception {
        var cycle = planned();
        cycles.launch(cycle.id(), world.hr);
        world.runAllJobs(cycle.id());
        var task = cycles.openTask(cycle.id()).orElseThrow();

        web.perform(page(cycle)).andExpect(content().string(containsString("/tasks/" + task.id())));
        web.perform(get("/tasks/{id}", task.id()).with(asHr))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Reviews opened: 1")));
        cycles.lock(cycle.id(), "One is late.", world.hr);
        web.perform(page(cycle))
                .andExpect(content().string(containsString("One is late.")))
                .andExpect(content().string(containsString("Release the results")));
        web.perform(get("/hr/cycles/{id}/results", cycle.id()).with(asHr)).andExpect(status().isConflict());
        cycles.release(cycle.id(), world.hr);
        web.perform(page(cycle)).andExpect(content().string(containsString("Close this cycle")));
        web.perform(get("/hr/cycles/{id}/results", cycle.id()).with(asHr))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Not filed yet")));
        cycles.close(cycle.id(), world.hr);
        web.perform(page(cycle))
                .andExpect(content().string(containsString("Closed")))
                .andExpect(content().string(not(containsString("/tasks/"))));
    }

    private ReviewCycle planned() {
        return cycles.plan(world.plan(world.frozen()), world.hr);
    }

    private String planTask() {
        return "/tasks/" + cycles.begin(world.hr).id();
    }

    private MockHttpServletRequestBuilder page(ReviewCycle cycle) {
        return get("/hr/cycles/{id}", cycle.id()).with(asHr);
    }

    private MockHttpServletRequestBuilder opening(ReviewCycle cycle, String person) {
        return post("/hr/cycles/{id}/people/{person}/open", cycle.id(), person)
                .with(asHr)
                .with(csrf());
    }

    /** The plan as it is, with ratings due on a day of 2027. */
    private MockHttpServletRequestBuilder change(ReviewCycle cycle, String month, String day) {
        var request =
                post("/hr/cycles/{id}/plan", cycle.id()).with(asHr).with(csrf()).param("_revision", "1");
        var answers = cycle.plan().answers();
        answers.put("ratingsDue", "2027-" + month + "-" + day);
        answers.forEach((key, answer) -> {
            var date = answer.toString().split("-", -1);
            if (date.length == 3 && date[0].startsWith("20")) {
                request.param(key + ".year", date[0])
                        .param(key + ".month", date[1])
                        .param(key + ".day", date[2]);
            } else {
                request.param(key, answer.toString());
            }
        });
        return request;
    }

    private RequestPostProcessor signedIn(String person) {
        var who = new SignedIn(person, people.get(person).roles());
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(who, null, AuthorityUtils.NO_AUTHORITIES));
    }
}
